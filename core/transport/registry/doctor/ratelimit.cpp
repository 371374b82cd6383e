// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/registry/doctor/examination.h"
#include "core/transport/registry/manifestquestion.h"
#include "core/transport/registry/responses/headers.h"

namespace stowage {

static Sentence windowWords(std::chrono::seconds window)
{
    const auto hours = std::chrono::ceil<std::chrono::hours>(window).count();
    return Tr::tr("%n hour(s)", nullptr, int(std::max<qint64>(1, hours)));
}

static Diagnosis judge(const QString &host, const PullsLeft &pulls, const QString &detail)
{
    const Sentence window = windowWords(pulls.window);
    const Sentence next = Tr::tr("Wait, or sign in for a higher limit.");
    if (pulls.left == 0)
        return bad(ErrorKind::Unreachable,
            Tr::tr("All %1 pulls that %2 allows in %3 are used up.").arg(pulls.limit, host, window), next, detail);
    const Sentence found
        = Tr::tr("%1 of %2 pulls are left that %3 allows in %4.").arg(pulls.left, pulls.limit, host, window);
    return pulls.isFew() ? remark(found, next, detail) : good(found, detail);
}

// Docker Hub counts by who asks and not by repository, and has one to ask for the count (protocols D.4); HEAD is free.
static Task<Attempt<void>> askDockerHub(ExaminationPtr examination)
{
    const auto preview = Reference::parse(QStringLiteral("docker.io/ratelimitpreview/test:latest"));
    RegistryAccess access = examination->client->access();
    access.credential = examination->client->credential();
    access.accounts.reset();
    const ClientPtr client = registryClient(*preview, access, examination->patience);
    if (!examination->client->proxyCredential().isNull())
        client->setProxyCredential(examination->client->proxyCredential());
    Question question = manifestQuestion(*client, *preview);
    question.method = Method::Head;
    const auto answer = co_await ask(client, question, examination->stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    noteAnswer(*examination, **answer);
    co_return Attempt<void>{};
}

Task<Diagnosis> checkRateLimit(ExaminationPtr examination)
{
    const QString host = examination->host();
    if (examination->place.isOnDockerHub())
        if (const auto asked = co_await askDockerHub(examination); !asked)
            co_return bad(asked.error().error);
    const auto pulls = pullsLeft(examination->limit, examination->remaining);
    if (!pulls)
        co_return good(Tr::tr("%1 announces no limit.").arg(host));
    const QString detail = QStringLiteral("RateLimit-Limit: %1\nRateLimit-Remaining: %2")
                               .arg(QString::fromUtf8(examination->limit), QString::fromUtf8(examination->remaining));
    co_return judge(host, *pulls, detail);
}

} // namespace stowage
