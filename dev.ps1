# The developer interface on Windows; what `./dev` is elsewhere:
#
#   dev run [COMMAND ...]   open the planner, or run one `runstrength` command
#   dev test [PATH ...]     all checks and tests, or pytest on some paths; --long for full counts
#   dev check               ruff, mypy and import-linter alone
#   dev format              put the code into ruff's form
#   dev bench [NAME ...]    measure, and write docs\benchmarks.md

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$Venv = Join-Path $PSScriptRoot '.venv'
$Python = Join-Path $Venv 'Scripts\python.exe'
$Unfinished = Join-Path $Venv '.unfinished'
$env:PYTHONHOME = $null
$env:PYTHONPATH = $null
$env:PIP_DISABLE_PIP_VERSION_CHECK = '1'
$Command, $Rest = $args
$Rest = @($Rest | Where-Object { $null -ne $_ })

function Stop-With([string] $Sentence) {
    [Console]::Error.WriteLine($Sentence)
    exit 1
}

# Runs a program; a failure ends everything with its exit code.
function Invoke-Program([string] $Program, [string[]] $Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

function Test-Python([string] $Program, [string[]] $First) {
    try {
        & $Program @First -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>$null | Out-Null
        return $LASTEXITCODE -eq 0
    } catch {
        return $false
    }
}

function New-Environment {
    if (Test-Path $Venv) { Remove-Item -Recurse -Force $Venv }
    foreach ($version in '-3.13', '-3.12', '-3.11', '-3') {
        if (Test-Python 'py' @($version)) {
            return Invoke-Program 'py' @($version, '-m', 'venv', $Venv)
        }
    }
    if (-not (Test-Python 'python' @())) {
        Stop-With 'RunStrength needs Python 3.11 or newer; please install it from python.org.'
    }
    Invoke-Program 'python' @('-m', 'venv', $Venv)
}

# Changes with everything that the installed environment depends on.
function Get-StampText([string] $Lock) {
    $hashes = Get-FileHash -Algorithm SHA256 $Lock, 'pyproject.toml' | ForEach-Object { $_.Hash }
    return @($PSScriptRoot) + $hashes -join ' '
}

function Test-SetUp([string] $Lock) {
    $stamp = Join-Path $Venv ".stamp-$Lock"
    if ((Test-Path $Unfinished) -or -not (Test-Path $stamp) -or -not (Test-Python $Python @())) {
        return $false
    }
    return (Get-Content -Raw $stamp).Trim() -eq (Get-StampText $Lock)
}

# From a bare machine to a working environment; at once when all is there.
function Install-Locked([string] $Lock) {
    if ((Test-SetUp $Lock) -or (Test-SetUp 'requirements-dev.lock')) { return }
    [Console]::Error.WriteLine('Setting up RunStrength in .venv (once; about a minute).')
    $moved = -not (Test-Path (Join-Path $Venv '.stamp-*')) -or (Test-Path $Unfinished)
    if ($moved -or -not (Test-Python $Python @())) { New-Environment }
    New-Item -ItemType File -Force $Unfinished | Out-Null
    Remove-Item (Join-Path $Venv '.stamp-*')
    Invoke-Program $Python @('-m', 'pip', 'install', '-q', '--require-hashes', '-r', $Lock)
    Invoke-Program $Python @(
        '-m', 'pip', 'install', '-q', '--no-deps', '--no-build-isolation', '--editable', '.')
    Set-Content (Join-Path $Venv ".stamp-$Lock") (Get-StampText $Lock)
    Remove-Item $Unfinished
}

# ruff, mypy and import-linter; true when all are content.
function Test-Code {
    $content = $true
    foreach ($line in @(
            'ruff check .', 'ruff format --check --quiet .', 'mypy', 'lint-imports --no-logo')) {
        $program, $arguments = $line -split ' '
        & (Join-Path $Venv "Scripts\$program.exe") @arguments | Out-Host
        if ($LASTEXITCODE -ne 0) { $content = $false }
    }
    return $content
}

function Invoke-Tests([string[]] $Arguments) {
    if ($Arguments -contains '--long') { $env:RUNSTRENGTH_LONG = '1' }
    $paths = @($Arguments | Where-Object { $_ -ne '--long' })
    Install-Locked 'requirements-dev.lock'
    if ($paths) { Invoke-Program $Python (@('-m', 'pytest') + $paths); return }
    $content = Test-Code
    Invoke-Program $Python @('-m', 'pytest')
    if (-not $content) {
        Stop-With 'The tests passed; ruff, mypy or import-linter did not (see above).'
    }
}

switch ($Command) {
    'run' {
        Install-Locked 'requirements.lock'
        Invoke-Program (Join-Path $Venv 'Scripts\runstrength.exe') $Rest
    }
    'test' { Invoke-Tests $Rest }
    'check' {
        Install-Locked 'requirements-dev.lock'
        if (-not (Test-Code)) { exit 1 }
    }
    'format' {
        Install-Locked 'requirements-dev.lock'
        & (Join-Path $Venv 'Scripts\ruff.exe') check --quiet --fix .
        Invoke-Program (Join-Path $Venv 'Scripts\ruff.exe') @('format', '.')
    }
    'bench' {
        Install-Locked 'requirements-dev.lock'
        Invoke-Program $Python (@('-m', 'tests.bench') + $Rest)
    }
    default {
        Get-Content $PSCommandPath -TotalCount 7 | ForEach-Object { $_ -replace '^# ?', '' }
        if ($Command -and $Command -ne 'help') { exit 2 }
    }
}
