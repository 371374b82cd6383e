// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/signin.h"

#include "core/base/tr.h"
#include "core/jobs/registrymodule.h"

namespace stowage {

Sentence signInSentence(const SignInReport &report)
{
    if (!report.wasChecked)
        return Tr::tr("%1 lets everyone in and did not look at the password. It is kept all the same.")
            .arg(report.registry);
    if (report.keeper == Account::Keeper::Session)
        return Tr::tr("Signed in to %1 as %2, until Stowage is closed.").arg(report.registry, report.user);
    return Tr::tr("Signed in to %1 as %2; the keychain keeps it.").arg(report.registry, report.user);
}

/// Nobody is looked for over there: the credential is given, and the accounts know the registry's proxy.
static Task<Result<Welcome>> knock(std::shared_ptr<Accounts> accounts, SignInRequest request, std::stop_token stop)
{
    const auto module = registryModule();
    if (!module)
        co_return fail(module.error());
    RegistryAccess access;
    access.accounts = std::move(accounts);
    access.credential = request.credential;
    access.plainHttp = request.plainHttp;
    access.wantsIdentity = true;
    co_return co_await (*module)->knock((*module)->client(request.registry, access, {}), stop);
}

static Credential toKeep(const Credential &shown, const QString &identityToken)
{
    return identityToken.isEmpty() ? shown : Credential{shown.user, identityToken, true};
}

Task<Result<SignInReport>> signIn(std::shared_ptr<Accounts> accounts, SignInRequest request, std::stop_token stop)
{
    const auto welcome = co_await knock(accounts, request, stop);
    if (!welcome)
        co_return fail(welcome.error());
    const QString registry = request.registry.domain();
    const Credential credential = toKeep(request.credential, welcome->identityToken);
    const auto kept = co_await onWorker([&]() -> Result<void> {
        if (!request.forSession)
            return accounts->keep(registry, credential, stop);
        accounts->keepForSession(registry, credential);
        return {};
    });
    if (!kept)
        co_return fail(kept.error());
    co_return SignInReport{registry, request.credential.user, welcome->wasAsked,
        request.forSession ? Account::Keeper::Session : Account::Keeper::Keychain};
}

} // namespace stowage
