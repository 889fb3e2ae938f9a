// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/theme.h"

#include <QTextEdit>

#include <vector>

namespace countercheck {

/// A stretch of a text that stands out.
struct StyledRange {
    enum class Style { Italic, Bold };

    qsizetype start = 0;
    qsizetype length = 0;
    Style style = Style::Italic;
};

/// A styled text shows a text of a library with parts in italics or bold, to be read and copied. The text is never markup: only ranges of it
/// are set. It is as high as its text, unless it may scroll.
class StyledText final : public QTextEdit {
    Q_OBJECT

public:
    enum class Height { OfText, Scrolls };
    enum class Face { Prose, Code };

    explicit StyledText(Height height = Height::OfText, QWidget *parent = nullptr);

    void setStyledText(const QString &text, const std::vector<StyledRange> &ranges, Face face = Face::Prose);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void applyFace();

    Height m_height;
    Face m_face = Face::Prose;
};

}  // namespace countercheck
