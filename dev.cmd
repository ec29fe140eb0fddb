@rem The developer interface on Windows: dev run, dev test, dev check, dev format, dev bench.
@powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0dev.ps1" %*
@exit /b %ERRORLEVEL%
