// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/passport.h"
#include "models/wording/wording.h"
#include "widgets/chart/theme.h"

#include <QPointer>
#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace countercheck {

class BesideRow;

/// The passport view shows all that is known of the selected figure: what is counted, of whom, where, when, how verified,
/// who says so, what it does not say, and what it may be set beside.
class PassportView final : public QScrollArea {
    Q_OBJECT

public:
    explicit PassportView(const Wording &wording, QWidget *parent = nullptr);

    /// Shows a passport. `beside` is the figure that is set beside it, whose row then shows what may be computed from the
    /// two; empty for none.
    void setPassport(const std::optional<Passport> &passport, const ObservationId &beside = {});

Q_SIGNALS:
    void openRequested(const QString &url);
    void citeRequested(const QString &citation);
    void observationActivated(const countercheck::ObservationId &observation);
    /// The reader sets this figure beside the selected one, or no longer wants it there.
    void besidePicked(const countercheck::ObservationId &observation);
    void copyPairRequested();
    void copyArithmeticRequested();
    void findingsRequested();
    /// The reader wants to compare the measure of the figure with others.
    void compareRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addHairLine(QVBoxLayout *column) const;
    void addList(QVBoxLayout *column, const QString &title, const QStringList &texts, ColourRole ink) const;
    void addSource(QVBoxLayout *column);
    void addBeside(QVBoxLayout *column);
    void unfold(const ObservationId &beside);
    void showPair();
    QWidget *makePair(const BesideLine &line);

    Wording m_wording;
    std::optional<Passport> m_passport;
    ObservationId m_beside;
    QPointer<BesideRow> m_pickedRow;
    QPointer<QWidget> m_pair; ///< the words under that row
    bool m_allBeside = false;
};

}  // namespace countercheck
