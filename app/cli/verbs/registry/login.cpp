// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"
#include "app/cli/secretinput.h"
#include "app/cli/table.h"
#include "app/cli/verbs/registry/registryverbs.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"
#include "core/credentials/personalaccounts.h"
#include "core/image/keepername.h"
#include "core/jobs/signin.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stowage::cli {

namespace {

void addOptions(QCommandLineParser &parser)
{
    addAccessOptions(parser);
    QCommandLineOption password(
        {QStringLiteral("p"), QStringLiteral("password")}, QString(), QStringLiteral("PASSWORD"));
    password.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(password);
}

Result<QString> userIn(const QCommandLineParser &options)
{
    const QString user = options.value(QStringLiteral("user"));
    return user.isEmpty() ? askOnTerminal(Tr::tr("User name: ")) : user;
}

Result<QString> passwordIn(const QCommandLineParser &options)
{
    return options.isSet(QStringLiteral("password-stdin")) ? lineFromStdin()
                                                           : askSecretOnTerminal(Tr::tr("Password: "));
}

Result<Reference> registryIn(const QStringList &words)
{
    return Reference::registry(words.isEmpty() ? QStringLiteral("docker.io") : words.first());
}

Result<SignInRequest> readRequest(const QCommandLineParser &options)
{
    if (options.positionalArguments().size() > 1)
        return wrongArguments(QStringLiteral("login [-u USER] [--password-stdin] [HOST]"));
    if (options.isSet(QStringLiteral("password")))
        return fail(ErrorKind::Usage,
            Tr::tr("Everyone on this machine can read a password that stands on the command line. Send it with "
                   "--password-stdin."));
    const auto registry = registryIn(options.positionalArguments());
    if (!registry)
        return fail(registry.error());
    const auto user = userIn(options);
    if (!user)
        return fail(user.error());
    const auto password = passwordIn(options);
    if (!password)
        return fail(password.error());
    if (user->isEmpty() || password->isEmpty())
        return fail(ErrorKind::Usage, Tr::tr("A user name and a password are needed."));
    return SignInRequest{.registry = *registry,
        .credential = {*user, *password},
        .plainHttp = options.isSet(QStringLiteral("plain-http"))};
}

QString keeperWord(Account::Keeper keeper)
{
    switch (keeper) {
    case Account::Keeper::Session:
        return QStringLiteral("session");
    case Account::Keeper::Keychain:
        return QStringLiteral("keychain");
    case Account::Keeper::File:
        return QStringLiteral("file");
    case Account::Keeper::Helper:
        return QStringLiteral("helper");
    }
    return {};
}

Result<void> runLogin(const Cli &cli, const QCommandLineParser &options)
{
    const auto request = readRequest(options);
    if (!request)
        return fail(request.error());
    auto report = QCoro::waitFor(signIn(personalAccounts(), *request, stopOnInterrupt()));
    if (!report && report.error().kind == ErrorKind::NotFound)
        report.error().message = Tr::tr("This machine has no keychain to keep the password in, and Stowage writes "
                                        "none into files. Give it to pull and push with -u and --password-stdin.");
    if (!report)
        return fail(report.error());
    if (cli.json)
        printJson(QJsonObject{{QStringLiteral("registry"), report->registry}, {QStringLiteral("user"), report->user},
            {QStringLiteral("checked"), report->wasChecked}});
    else
        print(signInSentence(*report));
    return {};
}

/// Others that still know a way in: what signing out here does not change.
void tellWhoElseKnows(Accounts &accounts, const QString &registry)
{
    for (const Account &account : accounts.list({}).accounts) {
        if (account.registry == registry)
            complain(
                Tr::tr("%1 is still known to %2, which Stowage does not change.").arg(registry, keeperName(account)));
    }
}

Result<void> runLogout(const Cli &cli, const QCommandLineParser &options)
{
    if (options.positionalArguments().size() > 1)
        return wrongArguments(QStringLiteral("logout [HOST]"));
    const auto registry = registryIn(options.positionalArguments());
    if (!registry)
        return fail(registry.error());
    const auto accounts = personalAccounts();
    const auto gone = accounts->forget(registry->domain(), {});
    if (!gone)
        return fail(gone.error());
    if (cli.json)
        printJson(QJsonObject{
            {QStringLiteral("registry"), registry->domain()}, {QStringLiteral("signedOut"), !gone->isEmpty()}});
    else
        print(gone->isEmpty() ? Tr::tr("Nobody was signed in to %1.").arg(registry->domain())
                              : Tr::tr("Signed out of %1.").arg(registry->domain()));
    tellWhoElseKnows(*accounts, registry->domain());
    return {};
}

QJsonArray accountsJson(const QList<Account> &accounts)
{
    QJsonArray rows;
    for (const Account &account : accounts)
        rows.append(QJsonObject{{QStringLiteral("registry"), account.registry}, {QStringLiteral("user"), account.user},
            {QStringLiteral("keeper"), keeperWord(account.keeper)}, {QStringLiteral("place"), account.place}});
    return rows;
}

Result<void> runAccounts(const Cli &cli, const QCommandLineParser &options)
{
    if (!options.positionalArguments().isEmpty())
        return wrongArguments(QStringLiteral("accounts"));
    const AccountList list = personalAccounts()->list({});
    for (const Sentence &problem : list.problems)
        complain(problem);
    if (cli.json) {
        printJson(accountsJson(list.accounts));
        return {};
    }
    Table table({QStringLiteral("REGISTRY"), QStringLiteral("USER"), QStringLiteral("KEPT BY")});
    for (const Account &account : list.accounts)
        table.add({account.registry, account.user, keeperName(account)});
    print(table.toString());
    return {};
}

void noOptions(QCommandLineParser &)
{
}

} // namespace

Verb loginVerb()
{
    return {QLatin1StringView("login"), Tr::tr("Sign in to a registry; the keychain keeps the password"),
        QStringLiteral("[-u USER] [--password-stdin] [HOST]"), addOptions, runLogin};
}

Verb logoutVerb()
{
    return {
        QLatin1StringView("logout"), Tr::tr("Sign out of a registry"), QStringLiteral("[HOST]"), noOptions, runLogout};
}

Verb accountsVerb()
{
    return {QLatin1StringView("accounts"), Tr::tr("Show who we are to registries, and who keeps that"), QString(),
        noOptions, runAccounts};
}

} // namespace stowage::cli
