// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/apiversion.h"

#include "core/base/tr.h"
#include "core/transport/engine/responses/hello.h"

#include <algorithm>

namespace stowage {

static std::optional<int> numberIn(QStringView digits)
{
    constexpr qsizetype mostDigits = 4;
    const bool isNumber = !digits.isEmpty() && digits.size() <= mostDigits
        && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? std::optional(digits.toInt()) : std::nullopt;
}

std::optional<ApiVersion> ApiVersion::parse(QStringView text)
{
    const qsizetype dot = text.indexOf(u'.');
    if (dot < 0)
        return std::nullopt;
    const auto before = numberIn(text.first(dot));
    const auto behind = numberIn(text.sliced(dot + 1));
    if (!before || !behind)
        return std::nullopt;
    return ApiVersion{*before, *behind};
}

QString ApiVersion::toString() const
{
    return QStringLiteral("%1.%2").arg(major).arg(minor);
}

static QString oldestRelease(EngineKind kind)
{
    return kind == EngineKind::Podman ? QStringLiteral("4.3") : QStringLiteral("20.10");
}

static QString bothRanges(const EngineHello &hello)
{
    const QString oldest = hello.oldest.isNull() ? QStringLiteral("?") : hello.oldest.toString();
    return QStringLiteral("the engine speaks API %1 to %2, Stowage %3 to %4")
        .arg(oldest, hello.newest.toString(), oldestApi.toString(), newestApi.toString());
}

Result<ApiVersion> negotiated(const EngineHello &hello)
{
    if (hello.newest < oldestApi)
        return fail(ErrorKind::Failed,
            Tr::tr("%1 is too old for Stowage. Update it to version %2 or newer.")
                .arg(hello.title(), oldestRelease(hello.kind)),
            bothRanges(hello));
    if (hello.oldest > newestApi)
        return fail(ErrorKind::Failed,
            Tr::tr("%1 is too new for this version of Stowage. Update Stowage.").arg(hello.title()), bothRanges(hello));
    return std::min(hello.newest, newestApi);
}

} // namespace stowage
