// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/read/scan.h"

#include "core/transport/archive/read/memberwalk.h"

namespace stowage {

namespace {

// Asking whether everything was seen costs a little; it pays before contents of this size only.
constexpr qint64 worthAsking = 1024 * 1024;

bool sawEverything(const Contents &contents, const std::stop_token &stop)
{
    if (!contents.has("oci-layout") || !contents.has("index.json"))
        return false;
    const auto found = interpret(contents, Effort::Glance, stop);
    return found && found->isComplete;
}

Result<std::unique_ptr<Contents>> scanStream(OpenedArchive opened, std::stop_token stop)
{
    auto contents = std::make_unique<Contents>(Contents::Access::Stream, opened.path);
    MemberWalk walk(TarWalk(std::move(opened.stream)), *contents, stop);
    for (;;) {
        const auto blob = walk.next();
        if (!blob)
            return fail(blob.error());
        if (!*blob || ((*blob)->size >= worthAsking && sawEverything(*contents, stop)))
            return contents;
    }
}

} // namespace

Result<std::unique_ptr<Contents>> scanSeekable(OpenedArchive opened, std::stop_token stop)
{
    if (opened.kind == OpenedArchive::Kind::Folder)
        return std::make_unique<Contents>(Contents::Access::Folder, opened.path);
    auto contents = std::make_unique<Contents>(Contents::Access::Seekable, opened.path);
    contents->setFile(std::move(opened.file));
    MemberWalk walk(TarWalk(contents->file(), opened.fileSize), *contents, std::move(stop));
    if (const auto end = walk.next(); !end)
        return fail(end.error());
    return contents;
}

Result<std::unique_ptr<Contents>> scanForShow(OpenedArchive opened, std::stop_token stop)
{
    if (opened.kind == OpenedArchive::Kind::Stream)
        return scanStream(std::move(opened), std::move(stop));
    return scanSeekable(std::move(opened), std::move(stop));
}

} // namespace stowage
