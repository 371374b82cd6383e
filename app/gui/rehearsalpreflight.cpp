// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/rehearsalpreflight.h"

#include "core/base/tr.h"

using namespace Qt::StringLiterals;

namespace stowage {

static Preflight onHub()
{
    Preflight found;
    found.digest = Digest::of("a picture");
    found.standing = RegistryStanding{false, {}, PullsLeft{7, 100, std::chrono::hours(6)}};
    return found;
}

static Preflight forSeveralPlatforms()
{
    Preflight found;
    found.digest = Digest::of("a picture");
    found.isMeasured = true;
    for (const auto &name : {u"linux/amd64"_s, u"linux/arm64"_s, u"linux/arm/v7"_s, u"linux/riscv64"_s})
        found.offered.append(Platform::parse(name).value());
    found.chosen = {found.offered.first()};
    found.total = 120'400'000;
    found.missing = 34'100'000;
    found.freeBytes = 21'300'000;
    found.standing = RegistryStanding{true, u"zhenghe"_s, PullsLeft{98, 100, std::chrono::hours(6)}};
    return found;
}

static Result<Preflight> answerTo(const Reference &image)
{
    if (image.isOnDockerHub())
        return onHub();
    if (image.domain() == u"closed.example.org"_s)
        return fail(Error{ErrorKind::Refused,
            Tr::tr("%1 wants a user name and a password, and none is known.").arg(image.domain()), {}, false, true});
    if (image.domain() == u"empty.example.org"_s)
        return fail(ErrorKind::NotFound,
            Tr::tr("%1 has no image %2. Check the name and the tag.")
                .arg(image.domain(), image.familiar().section(u'/', 1)));
    return forSeveralPlatforms();
}

QFuture<Result<Preflight>> rehearsalPreflight(const PullRequest &request, bool, const std::stop_token &)
{
    return QtFuture::makeReadyValueFuture(answerTo(request.image));
}

} // namespace stowage
