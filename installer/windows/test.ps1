# Unpacks the package of build.ps1 into a folder, starts the program without a screen, and removes it again.
$ErrorActionPreference = 'Stop'
$work = Join-Path $PSScriptRoot '..\..\target\installer'
$msi = Get-ChildItem $work -Filter 'Clientele-*.msi' -ErrorAction SilentlyContinue | Select-Object -Last 1
if (-not $msi) {
    [Console]::Error.WriteLine('There is no package to test: run installer\windows\build.ps1 first.')
    exit 1
}
$folder = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
try {
    $unpack = Start-Process msiexec -Wait -PassThru -ArgumentList '/a', "`"$($msi.FullName)`"", '/qn', "TARGETDIR=`"$folder`""
    if ($unpack.ExitCode -ne 0) { throw "msiexec ended with $($unpack.ExitCode)." }
    $program = (Get-ChildItem $folder -Recurse -Filter 'clientele-cli.exe' | Select-Object -First 1).FullName
    & $program --version
    if ($LASTEXITCODE -ne 0) { throw 'The program did not tell its version.' }
    $env:JAVA_TOOL_OPTIONS = '-Dglass.platform=Headless -Dprism.order=sw'
    & $program --smoke
    if ($LASTEXITCODE -ne 0) { throw 'The desktop did not start.' }
}
finally {
    $env:JAVA_TOOL_OPTIONS = $null
    if (Test-Path $folder) { Remove-Item $folder -Recurse -Force }
}
Write-Output 'Removed: nothing is left.'
