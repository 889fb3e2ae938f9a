// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/passport.h"
#include "models/wording/wording.h"
#include "widgets/chart/theme.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace countercheck {

/// The passport of the selected number: what is counted, of whom, where, when, how verified, who says so, what it does
/// not say, and what it may be set beside.
class PassportView final : public QScrollArea {
    Q_OBJECT

public:
    explicit PassportView(const Wording &wording, QWidget *parent = nullptr);

    void setPassport(const std::optional<Passport> &passport);

Q_SIGNALS:
    void openRequested(const QString &url);
    void citeRequested(const QString &citation);
    void observationActivated(const countercheck::ObservationId &observation);
    /// The reader wants to set the measure of the figure beside others.
    void compareRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addHairLine(QVBoxLayout *column) const;
    void addList(QVBoxLayout *column, const QString &title, const QStringList &texts, ColourRole ink) const;
    void addSource(QVBoxLayout *column);
    void addBeside(QVBoxLayout *column);

    Wording m_wording;
    std::optional<Passport> m_passport;
    bool m_allBeside = false;
};

}  // namespace countercheck
