// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractItemModel>
#include <QTest>

/// A model as indented text: a line per row, cells of the given columns between bars, children two spaces further in. A
/// failing comparison shows a picture.
inline QString text(const QAbstractItemModel &model, const QList<int> &columns = {0}, const QModelIndex &parent = {},
    const QString &indent = {})
{
    QString picture;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells.append(model.index(row, column, parent).data().toString());
        picture += indent + cells.join(QStringLiteral(" | ")) + u'\n';
        picture += text(model, columns, model.index(row, 0, parent), indent + QStringLiteral("  "));
    }
    return picture;
}

/// Lines of a picture, as text() draws them.
inline QString picture(const QStringList &lines)
{
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}
