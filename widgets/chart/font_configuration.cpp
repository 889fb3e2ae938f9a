// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/font_configuration.h"

#include <fontconfig/fontconfig.h>

namespace countercheck {
namespace {

constexpr char hideSystemInter[] = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <selectfont><rejectfont><pattern><patelt name="family"><string>Inter</string></patelt></pattern></rejectfont></selectfont>
</fontconfig>)";

constexpr char ownSettings[] = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>)";

bool load(FcConfig *configuration, const char *text)
{
    return FcConfigParseAndLoadFromMemory(configuration, reinterpret_cast<const FcChar8 *>(text), FcFalse);
}

}  // namespace

void configureFonts(FontSettings settings)
{
    FcConfig *configuration = FcConfigCreate();
    if (!configuration)
        return;
    const bool isLoaded = settings == FontSettings::Own ? load(configuration, ownSettings)
                                                        : FcConfigParseAndLoad(configuration, nullptr, FcFalse) == FcTrue;
    // If this fails, Qt reads the settings of the system.
    if (isLoaded && load(configuration, hideSystemInter) && FcConfigBuildFonts(configuration))
        FcConfigSetCurrent(configuration);
    FcConfigDestroy(configuration);
}

}  // namespace countercheck
