# Installs the version before, starts it, installs this one over it as an update does, removes: the register stays in the user's folder.
$ErrorActionPreference = 'Stop'
$before = (Get-ChildItem dist-before -Filter 'fengqiao-register-setup-*.exe')[0].FullName
$setup = (Get-ChildItem dist -Filter 'fengqiao-register-setup-*.exe')[0].FullName
$data = Join-Path $env:LOCALAPPDATA 'fengqiao-register\township'
$install = Join-Path $env:LOCALAPPDATA 'Programs\fengqiao-register'
function Start-Once {
  $process = Start-Process (Join-Path $install '枫桥台账.exe') -PassThru
  Start-Sleep -Seconds 45
  Stop-Process -Id $process.Id -Force
  if (-not (Test-Path (Join-Path $data 'register.db'))) { throw 'no register was made' }
}
function Assert-Ended($process, $expected) { if ($process.ExitCode -ne $expected) { throw "ended with $($process.ExitCode) instead of $expected" } }

Assert-Ended (Start-Process $before -ArgumentList '/S' -Wait -PassThru) 0
Start-Once
$keyMade = (Get-Item (Join-Path $data 'register.key.sealed')).LastWriteTimeUtc
# As src/main/updates/install-command.ts runs it: silent, and the installer opens the program. -Wait would wait for that program too.
$update = Start-Process $setup -ArgumentList '/S', '--updated', '--force-run' -PassThru
$null = $update.Handle
$update.WaitForExit()
Assert-Ended $update 0
$opened = $null
for ($second = 0; ($second -lt 120) -and ($null -eq $opened); $second++) {
  Start-Sleep -Seconds 1
  $opened = Get-Process -Name '枫桥台账' -ErrorAction SilentlyContinue
}
if ($null -eq $opened) { throw 'the installer did not open the program again' }
Start-Sleep -Seconds 45
$opened = Get-Process -Name '枫桥台账' -ErrorAction SilentlyContinue
if ($null -eq $opened) { throw 'the program that the installer opened has ended' }
$opened | Stop-Process -Force
if ((Get-Item (Join-Path $data 'register.key.sealed')).LastWriteTimeUtc -ne $keyMade) { throw 'the key was made anew' }

# A folder that holds a register is refused, whoever asks for it.
Assert-Ended (Start-Process $setup -ArgumentList '/S', "/D=$(Split-Path $data)" -Wait -PassThru) 2
if (-not (Test-Path (Join-Path $data 'register.db'))) { throw 'the register is gone' }

$uninstaller = (Get-ChildItem $install -Filter 'Uninstall*.exe')[0].FullName
Start-Process $uninstaller -ArgumentList '/S' -Wait
Start-Sleep -Seconds 20
if (Test-Path (Join-Path $install '枫桥台账.exe')) { throw 'the program is still there' }
if (-not (Test-Path (Join-Path $data 'register.db'))) { throw 'the register went with the program' }
