// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/gap_request.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QPlainTextEdit;
class QPushButton;

namespace countercheck {

/// The dialog in which a reader drafts a request about a gap. Its text is built from the gap's fields and may be changed word by word.
/// Nothing is sent.
class RequestDialog final : public QDialog {
    Q_OBJECT

public:
    RequestDialog(const Wording &wording, RecordDossier record, const GapId &gap, QWidget *parent);

    QString text() const;
    QPlainTextEdit *editor() const { return m_text; }

Q_SIGNALS:
    void copyRequested(const QString &text);
    void saveRequested(const QString &text);
    /// The reader wants to note that it was asked.
    void askedNoted();

private:
    void build();
    void showBuilt();

    Wording m_wording;
    RecordDossier m_record;
    GapId m_gap;
    QButtonGroup *m_kinds;
    std::vector<std::pair<bool RequestPoints::*, QCheckBox *>> m_points;
    QPlainTextEdit *m_text;
    QPushButton *m_again;
    QString m_built; ///< the text as it was built last
    QString m_shown; ///< the text as the editor gave it back when it was last shown: it makes blanks of some characters
};

}  // namespace countercheck
