// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/registries/registrythread.h"

#include "core/transport/registry/settings/settingsfile.h"

#include <QFileInfo>

namespace stowage {

static constexpr qsizetype mostClients = 16;
static constexpr qsizetype mostOutlines = 50'000;
static constexpr qsizetype mostManifests = 500; // some kilobytes each

/// Looking around bears a hiccup; the doctor reports it.
static Patience lookingPatience()
{
    using std::chrono::milliseconds;
    Patience patience = patienceOfWatchers();
    patience.tries = 3;
    patience.firstPause = milliseconds(1000);
    patience.longestPause = milliseconds(10'000);
    patience.connect = milliseconds(15'000);
    patience.headers = milliseconds(30'000);
    patience.stall = milliseconds(30'000);
    return patience;
}

std::shared_ptr<RegistryClient> RegistrySession::client(
    const RegistryModule &module, const Reference &repository, RegistryAccess access)
{
    access.accounts = m_accounts;
    followFile();
    if (!access.credential.isNull())
        return module.client(repository, access, lookingPatience());
    const QString key = repository.name() + (access.plainHttp ? QStringLiteral(" plain") : QString());
    if (const auto known = m_clients.value(key))
        return known;
    if (m_clients.size() >= mostClients)
        m_clients.clear();
    return m_clients[key] = module.client(repository, access, lookingPatience());
}

/// Somebody may have written the settings with an editor, or stowagectl.
void RegistrySession::followFile()
{
    const QDateTime written = QFileInfo(ownSettingsPath()).lastModified();
    if (written != m_settingsWritten)
        dropClients();
    m_settingsWritten = written;
}

std::optional<ImageOutline> RegistrySession::known(const Digest &digest) const
{
    const auto found = m_outlines.constFind(digest);
    return found == m_outlines.constEnd() ? std::nullopt : std::optional(*found);
}

void RegistrySession::learn(const ImageOutline &outline)
{
    if (!outline.isWhole())
        return;
    if (m_outlines.size() >= mostOutlines)
        m_outlines.clear();
    m_outlines.insert(outline.digest, outline);
}

void RegistrySession::learn(const KnownManifests &manifests)
{
    KnownManifests news = manifests;
    news.removeIf(
        [this](const std::pair<const Digest &, RawManifest &> &one) { return m_manifests.contains(one.first); });
    if (m_manifests.size() + news.size() > mostManifests)
        m_manifests.clear();
    m_manifests.insert(news);
}

RegistryThread::RegistryThread(std::shared_ptr<Accounts> accounts)
    : m_session(std::make_shared<RegistrySession>(std::move(accounts)))
    , m_questions(QStringLiteral("registries"), [session = m_session] { session->dropClients(); })
{
}

} // namespace stowage
