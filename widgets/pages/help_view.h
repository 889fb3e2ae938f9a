// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/help_model.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QLineEdit;
class QListView;

namespace countercheck {

class PlainLabel;

/// The help view shows the help under its own search field. Its contents are a second view of the same entries.
class HelpView final : public QWidget {
    Q_OBJECT

public:
    explicit HelpView(const Wording &wording, QWidget *parent = nullptr);

    /// The chapters and words, for the list beside the page.
    QListView *contents() const { return m_contents; }
    /// The contents with some room over them.
    QWidget *contentsPane() const { return m_contentsPane; }
    QListView *entries() const { return m_entries; }
    QLineEdit *field() const { return m_field; }

    void setPage(const HelpPage &page);
    /// Marks a topic and brings it to the top; false for one that is not shown.
    bool showTopic(const QString &topic);
    /// The topic that is marked; empty if none is.
    QString topic() const;

Q_SIGNALS:
    void textEdited(const QString &text);
    /// The reader looks for what was typed in the library instead.
    void searchWanted(const QString &text);
    void backRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void activate(const QModelIndex &index);

    HelpModel *m_model;
    PlainLabel *m_title;
    QLineEdit *m_field;
    QListView *m_entries;
    QListView *m_contents;
    QWidget *m_contentsPane;
    QPersistentModelIndex m_atTop; ///< the topic that was asked for last, as long as it stays at the top
};

}  // namespace countercheck
