// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/organisation_lines.h"

#include <QWidget>

class QVBoxLayout;

namespace countercheck {

class PlainLabel;

/// The organisation cards stand above the results of a search that names a person or a body: what it is, and as links how much the library
/// holds by it. In a low window there are fewer, so that results stay in view.
class OrganisationCards final : public QWidget {
    Q_OBJECT

public:
    explicit OrganisationCards(const Wording &wording, QWidget *parent = nullptr);

    void setLines(const std::vector<OrganisationLine> &lines);
    /// Says how much height they may take; the first card stays in any case.
    void setRoom(int height);

Q_SIGNALS:
    /// The reader wants what the library holds of a kind by an organisation.
    void linkRequested(countercheck::SearchedKind kind, const QString &query);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeCard(const OrganisationLine &line);
    void fit();

    Wording m_wording;
    std::vector<OrganisationLine> m_lines;
    std::vector<QWidget *> m_cards;
    QVBoxLayout *m_column;
    PlainLabel *m_note; ///< why their numbers are others than those of the results
    int m_room = 0;
};

}  // namespace countercheck
