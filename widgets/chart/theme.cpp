// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/theme.h"

#include "models/layout/text_layout.h"
#include "widgets/chart/font_features.h"

#include <QFontDatabase>
#include <QResource>

#include <array>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t roleCount = static_cast<std::size_t>(ColourRole::None) + 1;
using Colours = std::array<QRgb, roleCount>;

// The order is that of ColourRole. Text has a contrast of at least 4.5:1, marks of at least 3:1.
constexpr Colours light{
    0xfff3f5f7, 0xffffffff, 0xffdfe4e9, 0xff17202b, 0xff566170, 0xffe9ecf0, 0xff7f8995, // page, panel, ink, grid
    0xffb45f06, 0xfff7e4cf, 0xff944b00, // process
    0xff1b6f8a, 0xffd5e8ee, 0xff135b73, 0xffeff5f7, // victims
    0xffa3244f, 0xfffcf0f4, 0xff8c1d43, // claim
    0xff7b8594, 0xffe9ecf1, 0xff566170, 0xff6b7683, // gap, break
    0xfffdf4e6, 0xffefd3a4, 0xff3a2a0a, // care
    0xfffbe3a6, // found
    0x00000000,
};

constexpr Colours dark{
    0xff12161b, 0xff1b2128, 0xff313a44, 0xffe9edf1, 0xffa5b0bc, 0xff2a323b, 0xff6d7987,
    0xffe39a52, 0xff4b3622, 0xfff2b273,
    0xff52b3ce, 0xff20434f, 0xff86cfe3, 0xff202a31,
    0xffe57897, 0xff36202a, 0xfff4a3b9,
    0xff74808e, 0xff2b333c, 0xffa5b0bc, 0xff8a96a3,
    0xff2c261b, 0xff5c4a26, 0xfff3dfb5,
    0xff5f4a12,
    0x00000000,
};

constexpr Colours print{
    0xffffffff, 0xffffffff, 0xffc8ced5, 0xff000000, 0xff404a56, 0xffe3e6ea, 0xff6b7683,
    0xffa85500, 0xfff7e4cf, 0xff854300,
    0xff125d76, 0xffd5e8ee, 0xff0e4e63, 0xfff3f6f8,
    0xff8c1d43, 0xffffffff, 0xff761838,
    0xff76808c, 0xffeceff3, 0xff404a56, 0xff58626e,
    0xffffffff, 0xffc8ced5, 0xff000000,
    0xffe3e6ea,
    0x00000000,
};

/// For a window only: text, edges and marks on black, as bright as their hue allows.
constexpr Colours highContrast{
    0xff000000, 0xff000000, 0xffffffff, 0xffffffff, 0xffe6e6e6, 0xff4d4d4d, 0xffcccccc,
    0xffffb347, 0xff4a3000, 0xffffc46b,
    0xff5fd7ff, 0xff003344, 0xff8be4ff, 0xff0d1a1f,
    0xffff8fb4, 0xff3a0f1e, 0xffffa6c4,
    0xffbfbfbf, 0xff1a1a1a, 0xffffffff, 0xffe6e6e6,
    0xff1f1800, 0xffffd24d, 0xffffe9a8,
    0xff6b5200,
    0x00000000,
};

const Colours &coloursOf(ThemeName name)
{
    switch (name) {
    case ThemeName::Dark: return dark;
    case ThemeName::Print: return print;
    case ThemeName::HighContrast: return highContrast;
    case ThemeName::Light: break;
    }
    return light;
}

}  // namespace

template <>
std::span<const Code<ThemeName>> codeList<ThemeName>()
{
    using namespace Qt::StringLiterals;
    static constexpr auto names = std::to_array<Code<ThemeName>>({
        {ThemeName::Light, "light"_L1},
        {ThemeName::Dark, "dark"_L1},
        {ThemeName::Print, "print"_L1},
        {ThemeName::HighContrast, "high-contrast"_L1},
    });
    return names;
}

Theme::Theme(ThemeName name, double textScale) : m_name(name), m_textScale(textScale) {}

QColor Theme::colour(ColourRole role) const
{
    return QColor::fromRgba(coloursOf(m_name)[static_cast<std::size_t>(role)]);
}

QFont Theme::font(FontRole role, TypeScale scale) const
{
    const FontSize size = fontSize(scale, role);
    QFont font(u"Inter"_s);
    font.setPixelSize(scale == TypeScale::Window ? qRound(size.pixels * m_textScale) : size.pixels);
    font.setWeight(size.isSemibold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QPalette Theme::palette() const
{
    const QColor ink = colour(ColourRole::Ink);
    const QColor muted = colour(ColourRole::MutedInk);
    const QColor panel = colour(ColourRole::Panel);
    const QColor page = colour(ColourRole::Page);
    QPalette palette;
    palette.setColor(QPalette::Window, page);
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Base, panel);
    palette.setColor(QPalette::AlternateBase, page);
    palette.setColor(QPalette::Text, ink);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Button, panel);
    palette.setColor(QPalette::ButtonText, ink);
    palette.setColor(QPalette::ToolTipBase, panel);
    palette.setColor(QPalette::ToolTipText, ink);
    palette.setColor(QPalette::Highlight, colour(ColourRole::VictimsFill));
    palette.setColor(QPalette::HighlightedText, ink);
    palette.setColor(QPalette::Link, colour(ColourRole::VictimsInk));
    palette.setColor(QPalette::Light, panel);
    palette.setColor(QPalette::Midlight, page);
    palette.setColor(QPalette::Mid, colour(ColourRole::PanelEdge));
    palette.setColor(QPalette::Dark, colour(ColourRole::Axis));
    palette.setColor(QPalette::Shadow, colour(ColourRole::Axis));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

void loadBundledFonts()
{
    static const bool loaded = [] {
        for (const QString &face : {u":/fonts/Inter-Regular.otf"_s, u":/fonts/Inter-SemiBold.otf"_s})
            QFontDatabase::addApplicationFontFromData(withoutContextualAlternates(QResource(face).uncompressedData()));
        return true;
    }();
    (void)loaded;
}

FontTextMeasure::FontTextMeasure(const Theme &theme, TypeScale scale) : m_theme(theme), m_scale(scale)
{
    m_faces.reserve(std::size(fontRoles));
    for (const FontRole role : fontRoles)
        m_faces.emplace_back(theme.font(role, scale));
}

double FontTextMeasure::width(FontRole font, const QString &text) const
{
    // Long texts come only once and would fill the memory; so would the labels of a million figures.
    constexpr qsizetype longestRemembered = 400;
    constexpr qsizetype mostRemembered = 20'000;
    Face &face = m_faces[static_cast<std::size_t>(font)];
    if (const auto known = face.widths.constFind(text); known != face.widths.cend())
        return *known;
    const double width = face.metrics.horizontalAdvance(visibleText(text));
    if (face.widths.size() >= mostRemembered)
        face.widths.clear();
    if (text.size() <= longestRemembered)
        face.widths.insert(text, width);
    return width;
}

double FontTextMeasure::lineHeight(FontRole font) const
{
    return std::ceil(m_faces[static_cast<std::size_t>(font)].metrics.height());
}

QPointF FontTextMeasure::baseline(const Shape &text) const
{
    const QFontMetricsF &metrics = m_faces[static_cast<std::size_t>(text.font)].metrics;
    double x = text.box.left();
    if (text.alignment & Qt::AlignHCenter)
        x = text.box.center().x() - width(text.font, text.text) / 2;
    else if (text.alignment & Qt::AlignRight)
        x = text.box.right() - width(text.font, text.text);
    return {x, text.box.center().y() - metrics.height() / 2 + metrics.ascent()};
}

}  // namespace countercheck
