// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/layout.h"

namespace countercheck::test {

/// A measure in which every character of every font is equally wide, so that a test can reckon where text must stand.
class FixedTextMeasure final : public TextMeasure {
public:
    /// Both in pixels.
    FixedTextMeasure(double characterWidth, double lineHeight) : m_characterWidth(characterWidth), m_lineHeight(lineHeight) {}

    double width(FontRole, const QString &text) const override
    {
        m_measured += text.size();
        return m_characterWidth * static_cast<double>(text.size());
    }
    double lineHeight(FontRole) const override { return m_lineHeight; }
    /// Returns how many characters were measured, which is most of the work of a layout.
    qsizetype measured() const { return m_measured; }

private:
    double m_characterWidth;
    double m_lineHeight;
    mutable qsizetype m_measured = 0;
};

}  // namespace countercheck::test
