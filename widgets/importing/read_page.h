// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/table_reading.h"
#include "models/wording/wording.h"
#include "widgets/importing/guess_box.h"

#include <QWidget>

#include <memory>

class QBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace countercheck {

class GuessList;
class PlainLabel;
class TablePreview;

/// A way of writing that stands in the table, and what it means.
struct SignMeaning {
    QString written;
    QString understood;
    QString meaning;

    friend bool operator==(const SignMeaning &, const SignMeaning &) = default;
};

/// Something about the table that can be decided otherwise.
struct ReadingNotice {
    QString name;   ///< by which the button names it
    QString title;
    QString words;
    QString button; ///< empty for none
    bool isCare = true;

    friend bool operator==(const ReadingNotice &, const ReadingNotice &) = default;
};

/// What the first step shows.
struct ReadContent {
    std::vector<GuessBox> boxes;
    std::shared_ptr<const Workbook> workbook;
    TableReading reading;
    std::vector<SignMeaning> signs;
    std::vector<ReadingNotice> notices;
    QString refusal; ///< why there is nothing to preview; empty if there is
};

/// The first step: how the file is read, every guess in a box with its evidence, and the table beside it.
class ReadPage final : public QWidget {
    Q_OBJECT

public:
    explicit ReadPage(const Wording &wording, QWidget *parent = nullptr);

    void setContent(const ReadContent &content);
    GuessList *guesses() const { return m_guesses; }
    TablePreview *table() const { return m_table; }
    void takeFocus();

Q_SIGNALS:
    void guessChanged(const QString &name, const QString &code);
    void roleChosen(int column, countercheck::ColumnRole role);
    void noticePressed(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildAside(const ReadContent &content);
    void arrange();

    Wording m_wording;
    GuessList *m_guesses;
    TablePreview *m_table;
    PlainLabel *m_refusal;
    QWidget *m_preview;
    QScrollArea *m_left;
    QScrollArea *m_right;
    QWidget *m_aside = nullptr;
    QVBoxLayout *m_leftColumn;
    QVBoxLayout *m_rightColumn;
    QBoxLayout *m_columns;
    QWidget *m_inner;
    QScrollArea *m_whole;
    std::vector<SignMeaning> m_signs;
    std::vector<ReadingNotice> m_notices;
};

}  // namespace countercheck
