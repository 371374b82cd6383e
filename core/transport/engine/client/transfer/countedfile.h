// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFile>

#include <functional>

namespace stowage {

/// A file that a request sends, which tells how far it was read. Of the thread that sends it.
class CountedFile : public QFile {
    Q_OBJECT

public:
    CountedFile(const QString &path, std::function<void(qint64 position)> tell)
        : QFile(path)
        , m_tell(std::move(tell))
    {
    }

protected:
    qint64 readData(char *data, qint64 length) override
    {
        const qint64 got = QFile::readData(data, length);
        m_tell(pos() + std::max<qint64>(got, 0));
        return got;
    }

private:
    const std::function<void(qint64)> m_tell;
};

} // namespace stowage
