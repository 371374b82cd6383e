// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/read/memberwalk.h"

#include "core/base/stop.h"
#include "core/base/tr.h"
#include "core/layer/sniff.h"
#include "core/transport/archive/read/membername.h"

#include <algorithm>
#include <array>

namespace stowage {

namespace {

constexpr qint64 maximumDocument = 20 * 1024 * 1024;
constexpr qint64 maximumJsonBlob = 8 * 1024 * 1024; // of manifests and configs, which are the ones that are read
constexpr qint64 maximumKept = 32 * 1024 * 1024;
constexpr int manyForeign = 64;
constexpr qsizetype idLength = 64;

bool isHex(QByteArrayView text)
{
    return text.size() == idLength
        && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// Whether an image archive may have a member of this name that matters: an OCI layout's, docker save's or podman's.
bool belongsToImages(const QByteArray &name)
{
    static constexpr std::array<QByteArrayView, 5> known
        = {"oci-layout", "index.json", "manifest.json", "repositories", "blobs"};
    if (std::ranges::find(known, QByteArrayView(name)) != known.end() || name.startsWith("blobs/"))
        return true;
    const qsizetype slash = name.indexOf('/');
    if (slash < 0)
        return name.endsWith(".json") || name.endsWith(".tar") || name.endsWith(".gz") || isHex(name)
            || name.startsWith("sha256:");
    return isHex(QByteArrayView(name).first(slash)) || name.endsWith("/layer.tar");
}

std::unexpected<Error> farTooLarge()
{
    return fail(ErrorKind::Damaged, Tr::tr("The archive is refused: its documents are far too large."));
}

bool mayBeLayer(const QByteArray &name)
{
    return belongsToImages(name) && !name.endsWith("/VERSION") && !name.endsWith("/json");
}

bool isJson(QByteArrayView head)
{
    const QByteArrayView text = head.trimmed();
    return text.startsWith('{') || text.startsWith('[');
}

/// A name that says by itself that a reader wants this document, whatever is in it.
bool isDocument(const QByteArray &name)
{
    return name == "oci-layout" || name == "repositories" || (!name.contains('/') && name.endsWith(".json"));
}

/// Whether a JSON blob may be a manifest, an index or a config: bills of materials and the like are many and large, and
/// nobody reads them here.
bool mayBeRead(const QByteArray &json)
{
    return json.contains("\"schemaVersion\"") || json.contains("\"rootfs\"") || json.contains("\"architecture\"");
}

} // namespace

MemberWalk::MemberWalk(TarWalk walk, Contents &contents, std::stop_token stop)
    : m_walk(std::move(walk))
    , m_contents(contents)
    , m_stop(std::move(stop))
{
}

Result<std::optional<PassingBlob>> MemberWalk::next()
{
    for (;;) {
        if (const auto on = goOn(m_stop); !on)
            return fail(on.error());
        const auto entry = m_walk.next();
        if (!entry)
            return fail(entry.error());
        if (!*entry || looksLikeFileSystem())
            return std::nullopt;
        auto taken = take(**entry);
        if (!taken || *taken)
            return taken;
    }
}

Result<std::optional<PassingBlob>> MemberWalk::take(const TarEntry &entry)
{
    const auto name = cleanMemberName(entry.path);
    if (!name) {
        m_contents.noteUnsafe(entry.path);
        return std::nullopt;
    }
    if (!belongsToImages(*name) && !name->isEmpty())
        m_contents.countForeign();
    if (entry.type == TarEntry::Type::Symlink || entry.type == TarEntry::Type::Hardlink)
        return takeLink(*name, entry).transform([] { return std::optional<PassingBlob>(); });
    if (entry.type != TarEntry::Type::File)
        return std::nullopt;
    if (m_contents.access() != Contents::Access::Seekable)
        return takePassing(*name, entry);
    return m_contents.addFile(*name, {.size = entry.size, .offset = entry.dataOffset}).transform([] {
        return std::optional<PassingBlob>();
    });
}

Result<void> MemberWalk::takeLink(const QByteArray &name, const TarEntry &entry)
{
    const auto target = entry.type == TarEntry::Type::Symlink ? resolveSymlink(name, entry.linkTarget)
                                                              : cleanMemberName(entry.linkTarget);
    if (!target) {
        m_contents.noteUnsafe(name + " -> " + entry.linkTarget);
        return {};
    }
    return m_contents.addLink(name, *target);
}

Result<std::optional<PassingBlob>> MemberWalk::takePassing(const QByteArray &name, const TarEntry &entry)
{
    if (!mayBeLayer(name))
        return std::nullopt;
    if (entry.dataOffset < 0)
        return fail(ErrorKind::Damaged, Tr::tr("The archive holds a member in a form that cannot be read."),
            QStringLiteral("%1 is a sparse file").arg(QString::fromUtf8(name)));
    const auto first = m_walk.piece();
    if (!first)
        return fail(first.error());
    m_first = *first;
    if (isDocument(name))
        return keepDocument(name, entry.size);
    if (isJson(m_first) && entry.size <= maximumJsonBlob)
        return keepOrPass(name, entry.size);
    return pass(name, entry.size);
}

Result<std::optional<PassingBlob>> MemberWalk::pass(const QByteArray &name, qint64 size)
{
    const PassingBlob blob = {name, size, sniffCompression(m_first)};
    return m_contents.addFile(name, {.size = blob.size, .compression = blob.compression}).transform([&] {
        return std::optional(blob);
    });
}

Result<std::optional<PassingBlob>> MemberWalk::keepDocument(const QByteArray &name, qint64 size)
{
    if (size > maximumDocument)
        return farTooLarge();
    const auto document = whole(size);
    return document ? keep(name, *document) : fail(document.error());
}

Result<std::optional<PassingBlob>> MemberWalk::keepOrPass(const QByteArray &name, qint64 size)
{
    auto document = whole(size);
    if (!document)
        return fail(document.error());
    if (mayBeRead(*document))
        return keep(name, *document);
    m_held = std::move(*document);
    m_first = m_held;
    return pass(name, size);
}

Result<std::optional<PassingBlob>> MemberWalk::keep(const QByteArray &name, const QByteArray &document)
{
    m_kept += document.size();
    if (m_kept > maximumKept)
        return farTooLarge();
    return m_contents.addFile(name, {.size = document.size(), .document = document}).transform([] {
        return std::optional<PassingBlob>();
    });
}

Result<QByteArray> MemberWalk::whole(qint64 size)
{
    QByteArray document;
    while (document.size() < size) {
        const auto more = piece();
        if (!more)
            return fail(more.error());
        if (more->isEmpty())
            break;
        document.append(*more);
    }
    return document;
}

Result<QByteArrayView> MemberWalk::piece()
{
    if (!m_first.isEmpty())
        return std::exchange(m_first, {});
    return m_walk.piece();
}

bool MemberWalk::looksLikeFileSystem() const
{
    return m_contents.foreignCount() > manyForeign && !m_contents.has("manifest.json") && !m_contents.has("index.json")
        && !m_contents.has("oci-layout");
}

} // namespace stowage
