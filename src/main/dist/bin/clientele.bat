@echo off
rem Starts Clientele: the desktop without arguments, the command line with them.
rem   CLIENTELE_JAVA   a Java 25 or newer to use (its folder or its java.exe)
rem   CLIENTELE_HEAP   the most memory for data, such as 4g (otherwise half of the machine's)
setlocal EnableExtensions EnableDelayedExpansion
for %%I in ("%~dp0..") do set "CLIENTELE_FOLDER=%%~fI"
set "CLIENTELE_FOUND="

if not "%CLIENTELE_JAVA%"=="" (
  call :try "%CLIENTELE_JAVA%"
  if "!CLIENTELE_FOUND!"=="" (
    echo CLIENTELE_JAVA is "%CLIENTELE_JAVA%", which is no Java 25 or newer; correct it or unset it. 1>&2
    exit /b 1
  )
)
call :try "%CLIENTELE_FOLDER%\runtime"
if not "%JAVA_HOME%"=="" call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%J"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks" "%LOCALAPPDATA%\Programs\Eclipse Adoptium") do (
  if exist "%%~R" for /d %%D in ("%%~R\*") do call :try "%%D"
)
if "%CLIENTELE_FOUND%"=="" (
  echo Clientele needs Java 25 or newer: install it ^(for example from https://adoptium.net^) or name it in CLIENTELE_JAVA, then start Clientele again. 1>&2
  exit /b 1
)

rem The desktop and the commands that train recommenders use the vector registers, where this Java has the module for them.
set "VECTORS="
for %%F in ("%CLIENTELE_FOUND%") do findstr /c:"jdk.incubator.vector" "%%~dpF..\release" >nul 2>nul && set "VECTORS=--add-modules=jdk.incubator.vector"
if not "%~1"=="" if /i not "%~1"=="recommend" if /i not "%~1"=="evaluate" set "VECTORS="

if not "%CLIENTELE_HEAP%"=="" (set "MEMORY=-Xmx%CLIENTELE_HEAP%") else (set "MEMORY=-XX:MaxRAMPercentage=50")
"%CLIENTELE_FOUND%" %MEMORY% -XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED %VECTORS% -Dh2.maxOpenTransactions=65535 -Dfile.encoding=UTF-8 "-Dclientele.home=%CLIENTELE_FOLDER%" -cp "%CLIENTELE_FOLDER%\lib\*" org.clientele.boot.Main %*
exit /b %ERRORLEVEL%

:try
if not "%CLIENTELE_FOUND%"=="" exit /b 0
call :check "%~1"
call :check "%~1\bin\java.exe"
exit /b 0

:check
if not "%CLIENTELE_FOUND%"=="" exit /b 0
if not exist "%~1" exit /b 0
if exist "%~1\*" exit /b 0
set "MAJOR="
for /f "tokens=3" %%V in ('""%~1" -version 2^>^&1" ^| findstr /i /c:" version "') do set "MAJOR=%%~V"
for /f "delims=.-+" %%M in ("!MAJOR!") do set "MAJOR=%%M"
if "!MAJOR!"=="" exit /b 0
if !MAJOR! GEQ 25 set "CLIENTELE_FOUND=%~1"
exit /b 0
