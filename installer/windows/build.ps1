# Makes target\installer\clientele (the program with its own Java) and target\installer\Clientele-VERSION.msi.
# Start it with: powershell -ExecutionPolicy Bypass -File installer\windows\build.ps1
$ErrorActionPreference = 'Stop'
$project = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
$distribution = Join-Path $project 'target\clientele'
$work = Join-Path $project 'target\installer'

function Stop-With([string] $sentence) {
    [Console]::Error.WriteLine($sentence)
    exit 1
}

function Invoke-Tool([string] $program, [string[]] $arguments) {
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { Stop-With "$program ended with $LASTEXITCODE." }
}

# A JDK 25 or newer that has jpackage and jlink.
function Find-Jdk {
    $places = @($env:CLIENTELE_JDK, $env:JAVA_HOME)
    $onPath = Get-Command java -ErrorAction SilentlyContinue
    if ($onPath) { $places += Split-Path (Split-Path $onPath.Source) }
    foreach ($root in 'Eclipse Adoptium', 'Java', 'Microsoft', 'Zulu', 'Amazon Corretto') {
        $folder = Join-Path $env:ProgramFiles $root
        if (Test-Path $folder) { $places += (Get-ChildItem $folder -Directory).FullName }
    }
    $own = Join-Path $env:USERPROFILE '.jdks'
    if (Test-Path $own) { $places += (Get-ChildItem $own -Directory).FullName }
    foreach ($place in $places) {
        if (-not $place) { continue }
        $release = Join-Path $place 'release'
        if (-not ((Test-Path (Join-Path $place 'bin\jpackage.exe')) -and (Test-Path $release))) { continue }
        if ((Get-Content $release -Raw) -match 'JAVA_VERSION="(\d+)' -and [int] $Matches[1] -ge 25) { return $place }
    }
    Stop-With 'Packaging needs a JDK 25 or newer with jpackage: install one (for example from https://adoptium.net) or name its folder in CLIENTELE_JDK.'
}

if ($env:OS -ne 'Windows_NT') { Stop-With 'This script makes the Windows package and runs on Windows.' }
if (-not ((Get-Command wix -ErrorAction SilentlyContinue) -or (Get-Command candle -ErrorAction SilentlyContinue))) {
    Stop-With 'This needs the WiX Toolset: install it (dotnet tool install --global wix) and start the script again.'
}
$jdk = Find-Jdk
if (-not (Test-Path (Join-Path $distribution 'bin\clientele.bat'))) {
    if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) {
        Stop-With 'This needs Maven: install it, or put a built distribution into target\clientele.'
    }
    Push-Location $project
    Invoke-Tool 'mvn' @('-q', '-DskipTests', 'package')
    Pop-Location
}
$jar = (Get-ChildItem (Join-Path $distribution 'lib') -Filter 'clientele-*.jar').Name
$version = $jar -replace '^clientele-|\.jar$', ''
$common = Join-Path $project 'installer\common'

Write-Output '1/4 Java runtime'
if (Test-Path $work) { Remove-Item $work -Recurse -Force }
New-Item $work -ItemType Directory | Out-Null
$modules = (Select-String -Path (Join-Path $common 'steps.sh') -Pattern '^modules=(.*)$').Matches |
    ForEach-Object { $_.Groups[1].Value -replace '^\$modules,', '' }
Invoke-Tool (Join-Path $jdk 'bin\jlink.exe') @('--add-modules', ($modules -join ','), '--include-locales=en,zh',
    '--strip-java-debug-attributes', '--no-header-files', '--no-man-pages', '--output', (Join-Path $work 'runtime'))

Write-Output '2/4 app image'
$options = @('-XX:+UseSerialGC', '-XX:+UseCompactObjectHeaders', '-XX:MaxRAMPercentage=50',
    '--enable-native-access=ALL-UNNAMED', '--add-modules=jdk.incubator.vector', '-Dh2.maxOpenTransactions=65535', '-Dfile.encoding=UTF-8',
    '-XX:AOTCache=$APPDIR\clientele.aot', '-Xlog:aot=off', '-Xlog:cds=off')
# A second launcher with a console, for the command line.
$console = Join-Path $work 'console.properties'
Set-Content $console 'win-console=true'
$arguments = @('--type', 'app-image', '--name', 'Clientele', '--app-version', $version, '--vendor', 'Clientele',
    '--description', 'Marketing workbench', '--icon', (Join-Path $common 'clientele.ico'),
    '--runtime-image', (Join-Path $work 'runtime'), '--input', (Join-Path $distribution 'lib'),
    '--main-jar', $jar, '--main-class', 'org.clientele.boot.Main', '--dest', $work,
    '--add-launcher', "clientele-cli=$console")
foreach ($option in $options) { $arguments += @('--java-options', $option) }
Invoke-Tool (Join-Path $jdk 'bin\jpackage.exe') $arguments
$app = Join-Path $work 'Clientele\app'
Copy-Item (Join-Path $distribution 'licences'), (Join-Path $distribution 'LICENSE') $app -Recurse
$samples = Join-Path $distribution 'sample-data'
if (Test-Path $samples) { Copy-Item $samples $app -Recurse }

Write-Output '3/4 start-up cache'
$classpath = ((Get-Content (Join-Path $app 'Clientele.cfg')) -match '^app\.classpath=' |
    ForEach-Object { $_ -replace '^app\.classpath=\$APPDIR\\', (Join-Path $app '') }) -join ';'
$training = @('-XX:+UseSerialGC', '-XX:+UseCompactObjectHeaders', '--enable-native-access=ALL-UNNAMED',
    '--add-modules=jdk.incubator.vector', '-Dh2.maxOpenTransactions=65535', '-Dfile.encoding=UTF-8', '-Dglass.platform=Headless', '-Dprism.order=sw',
    "-XX:AOTCacheOutput=$(Join-Path $app 'clientele.aot')", '-cp', $classpath, 'org.clientele.boot.Main', '--smoke')
& (Join-Path $work 'Clientele\runtime\bin\java.exe') @training *> (Join-Path $work 'training.log')
if ($LASTEXITCODE -ne 0) {
    Write-Warning 'The training run did not end well (target\installer\training.log); the program will start without its cache, only slower.'
}

Write-Output '4/4 package'
Invoke-Tool (Join-Path $jdk 'bin\jpackage.exe') @('--type', 'msi', '--app-image', (Join-Path $work 'Clientele'),
    '--name', 'Clientele', '--app-version', $version, '--vendor', 'Clientele',
    '--license-file', (Join-Path $project 'LICENSE'), '--dest', $work, '--win-menu', '--win-shortcut',
    '--win-dir-chooser', '--win-per-user-install', '--win-upgrade-uuid', '5f0a1d7e-3b1c-4c43-9a55-2d4f1c7be6a1')
$msi = Join-Path $work "Clientele-$version.msi"
$size = [math]::Round((Get-ChildItem (Join-Path $work 'Clientele') -Recurse -File | Measure-Object Length -Sum).Sum / 1MB)
Write-Output "Size: program $size MB, package $([math]::Round((Get-Item $msi).Length / 1MB)) MB"
Write-Output $msi
