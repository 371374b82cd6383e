// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/garbage/mentions.h"

#include "core/base/fd.h"
#include "core/base/files.h"
#include "core/oci/manifest.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <fcntl.h>

namespace stowage {

static constexpr qsizetype maximumDocuments = 10'000;

/// OCI's grammar of digests (descriptor.md), of algorithms that we do not know too. It has no room for a slash.
static const QRegularExpression &digestPattern()
{
    static const QRegularExpression pattern(QStringLiteral("\\b[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]{32,}"));
    return pattern;
}

/// Empty for what is not here, and for what is too large or begins too strangely to be a document.
static QByteArray documentNamed(const Library &library, const QByteArray &digest)
{
    const QString path = library.path() + QStringLiteral("/blobs/") + QString::fromLatin1(digest).replace(u':', u'/');
    const auto fd = Fd::open(path, O_RDONLY);
    char first = 0;
    if (!fd || fd->readAt(0, &first, 1).value_or(0) == 0 || !QByteArrayView("{[ \t\r\n").contains(first))
        return {};
    return readSmallFile(path, maximumManifestSize).value_or(QByteArray());
}

void Mentions::follow(const QJsonObject &descriptor)
{
    add(QJsonDocument(descriptor).toJson(QJsonDocument::Compact));
    read();
}

void Mentions::follow(const Digest &document)
{
    add(document.toString().toLatin1());
    read();
}

void Mentions::add(QByteArrayView text)
{
    const QString searched = QString::fromLatin1(text);
    for (auto found = digestPattern().globalMatch(searched); found.hasNext();) {
        const QString digest = found.next().captured();
        if (const auto known = Digest::parse(digest))
            m_marks.insert(BlobKey(*known));
        const QByteArray written = digest.toLatin1();
        if (m_seen.contains(written))
            continue;
        m_seen.insert(written);
        m_next.append(written);
    }
}

void Mentions::read()
{
    while (!m_next.isEmpty()) {
        m_complete = m_complete && m_seen.size() <= maximumDocuments;
        if (!m_complete)
            return m_next.clear();
        add(documentNamed(m_library, m_next.takeLast()));
    }
}

} // namespace stowage
