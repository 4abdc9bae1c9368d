; Added to electron-builder's installer and uninstaller for Windows (electron-builder.yml, nsis.include).
; A folder that holds a register is neither installed into nor emptied: the uninstaller removes whatever lies in its folder.
!macro refuseOverRegister
  ${If} ${FileExists} "$INSTDIR\register.db"
  ${OrIf} ${FileExists} "$INSTDIR\township\register.db"
  ${OrIf} ${FileExists} "$INSTDIR\county\register.db"
    MessageBox MB_OK|MB_ICONSTOP "这个文件夹里存着台账，不能在这里安装或卸载程序，否则台账会被删除。$\r$\n$\r$\n$INSTDIR$\r$\n$\r$\n请先把台账文件夹移到别处，再试一次。" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
!macroend

; For the user who installs it, without a question: a program for all users would ask for an administrator at each update.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

!macro customInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "枫桥台账的桌面程序需要 Windows 10 或更新的系统。$\r$\n这台电脑可以用浏览器方式使用，做法见说明书“安装”一节。" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  !insertmacro refuseOverRegister
!macroend

!macro customUnInit
  !insertmacro refuseOverRegister
!macroend
