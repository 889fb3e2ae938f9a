// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/named_row.h"
#include "models/wording/wording.h"

#include <QMap>
#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace countercheck {

class ChoiceCard;
class PlainLabel;
class SentencesField;
class StandingCard;
class TallPage;

/// What becomes of a series of numbers.
enum class SeriesUse : std::uint8_t { Existing, New, LeftOut };

/// What the second step shows of a series.
struct MeasureContent {
    QString series;              ///< what the table calls it
    QString examples;            ///< of its numbers: "2018: 1,204, 2019: 1,377…"
    int number = 1;              ///< which it is
    int count = 1;               ///< of how many
    bool hasLibrary = false;     ///< whether there are measures to choose from
    bool canRepeat = false;      ///< whether another series was answered before
    SeriesUse use = SeriesUse::New;
    QString measureName;         ///< of the one that is chosen
    QMap<QString, QString> cells; ///< of a new one: by column
    QString areaWords;           ///< from which column the area comes; empty if it is asked
    QString area;
    bool asksPeriod = false;
    QString period;
    QString periodFault;
    QString sourceWords;         ///< from which column the source comes; empty if it is asked for all rows
    QString sourceTitle;
    QString sourceAddress;
    QString addressFault;
};

/// The second step: what the numbers of a series count. Unit and verification have no default.
class MeasurePage final : public QWidget {
    Q_OBJECT

public:
    explicit MeasurePage(const Wording &wording, QWidget *parent = nullptr);

    /// Shows a series. A field that has the keyboard keeps its cursor.
    void setContent(const MeasureContent &content);
    /// Offers measures for what was typed.
    void offer(const std::vector<NamedRow> &measures);
    ChoiceCard *unit() const { return m_unit; }
    ChoiceCard *verification() const { return m_verification; }
    QLineEdit *search() const { return m_search; }
    QListWidget *offers() const { return m_offers; }
    void takeFocus();

Q_SIGNALS:
    void useChosen(countercheck::SeriesUse use);
    void cellEdited(const QString &column, const QString &text);
    /// Of all rows: "area", "period", "source_title", "source_address".
    void commonEdited(const QString &name, const QString &text);
    void searched(const QString &text);
    void measureChosen(const QString &id, const QString &name);
    void repeatRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *field(const QString &title, const QString &note, QWidget *editor, PlainLabel *below = nullptr);
    QWidget *makeMeasure();
    QWidget *makeCommon();
    QWidget *makeAside();
    void showStanding(const MeasureContent &content);
    void arrange();
    static void show(QLineEdit *field, const QString &text);

    Wording m_wording;
    TallPage *m_whole;
    QBoxLayout *m_columns;
    QBoxLayout *m_cards = nullptr;
    QWidget *m_aside = nullptr;
    PlainLabel *m_which;
    PlainLabel *m_series;
    PlainLabel *m_examples;
    QButtonGroup *m_uses;
    QPushButton *m_existing = nullptr;
    QPushButton *m_repeat;
    QWidget *m_find = nullptr;
    QLineEdit *m_search = nullptr;
    QListWidget *m_offers = nullptr;
    PlainLabel *m_chosen = nullptr;
    QWidget *m_new = nullptr;
    QMap<QString, QLineEdit *> m_lines;     ///< by column
    QMap<QString, QComboBox *> m_boxes;     ///< by column
    SentencesField *m_doesNotSay = nullptr;
    ChoiceCard *m_unit = nullptr;
    ChoiceCard *m_verification = nullptr;
    QMap<QString, QLineEdit *> m_common;
    QMap<QString, QWidget *> m_commonFields;
    PlainLabel *m_fromColumns = nullptr;
    PlainLabel *m_periodFault = nullptr;
    PlainLabel *m_addressFault = nullptr;
    StandingCard *m_standing = nullptr;
    QWidget *m_help = nullptr;
};

}  // namespace countercheck
