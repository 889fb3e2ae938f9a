// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/citations/citation.h"
#include "models/wording/wording.h"
#include "widgets/controls/styled_text.h"

#include <QWidget>

class QCheckBox;
class QTabBar;

namespace countercheck {

/// The citation card shows sources in the style that the reader chooses, to be copied or saved.
class CitationCard final : public QWidget {
    Q_OBJECT

public:
    /// `copyKeys` are the keys of the command that copies, for its button; they may be empty.
    CitationCard(const Wording &wording, StyledText::Height height, const QString &copyKeys, QWidget *parent = nullptr);

    /// Shows sources, which hold the day on which they were read.
    void setSources(std::vector<CitedSource> sources);
    void setForm(const CitationForm &form);
    CitationForm form() const;

Q_SIGNALS:
    void formChanged(const countercheck::CitationForm &form);
    void copyRequested();
    void saveRequested();

private:
    void showCitations();

    Wording m_wording;
    std::vector<CitedSource> m_sources;
    QTabBar *m_styles;
    StyledText *m_text;
    QCheckBox *m_accessed;
};

}  // namespace countercheck
