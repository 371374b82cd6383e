// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace stowage::cli {

/// Rows of text in aligned columns, three blanks apart, as docker prints them. The first row is the header.
class Table {
public:
    explicit Table(const QStringList &header) { add(header); }

    /// What a cell holds stays in it, whoever wrote it.
    void add(const QStringList &row);
    QString toString() const;

private:
    QList<QStringList> m_rows;
};

/// "3 weeks ago", in the person's language; "N/A" for an unknown time.
QString ago(const QDateTime &time);

} // namespace stowage::cli
