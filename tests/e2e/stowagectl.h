// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/process/programs.h"
#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

/// The real stowagectl on a throw-away Library.
class Stowagectl {
public:
    stowage::lab::Outcome operator()(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return stowage::lab::run(program(), QStringList{QStringLiteral("--library"), library()} + arguments, input);
    }

    QJsonArray json(const QStringList &arguments) const
    {
        return QJsonDocument::fromJson((*this)(QStringList{QStringLiteral("--json")} + arguments).out).array();
    }

    QJsonObject object(const QStringList &arguments) const
    {
        return QJsonDocument::fromJson((*this)(QStringList{QStringLiteral("--json")} + arguments).out).object();
    }

    /// The names of all images, sorted.
    QStringList names() const
    {
        QStringList names;
        for (const QJsonValue image : json({QStringLiteral("images")}))
            for (const QJsonValue name : image[QStringLiteral("references")].toArray())
                names.append(name.toString());
        names.sort();
        return names;
    }

    QString library() const { return m_folder.filePath(QStringLiteral("library")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    static QString program() { return QStringLiteral(STOWAGECTL); }

private:
    QTemporaryDir m_folder;
};
