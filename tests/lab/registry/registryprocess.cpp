// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/registry/registryprocess.h"

#include "core/base/files.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/tokenservice.h"

using namespace Qt::StringLiterals;

namespace stowage::lab {

Result<std::unique_ptr<RegistryProcess>> RegistryProcess::start(const RegistryOptions &options)
{
    std::unique_ptr<RegistryProcess> registry(new RegistryProcess(options));
    if (const auto prepared = registry->prepare(); !prepared)
        return fail(prepared.error());
    // Somebody may take the free port before the registry does.
    Result<void> listening;
    for (int attempt = 0; attempt < 3; ++attempt) {
        listening = registry->listen();
        if (listening || !listening.error().detail.contains(u"address already in use"))
            break;
    }
    if (!listening)
        return fail(listening.error());
    return registry;
}

QString RegistryProcess::host() const
{
    return u"127.0.0.1:%1"_s.arg(m_port);
}

Result<void> RegistryProcess::prepare()
{
    if (m_options.storage.isEmpty())
        m_options.storage = m_folder.filePath(u"storage"_s);
    if (const auto named = m_options.user.isEmpty() ? Result<void>() : writePasswords(); !named)
        return named;
    return m_options.tls ? makeCertificates() : Result<void>();
}

Result<void> RegistryProcess::writePasswords()
{
    const Outcome line = run(u"htpasswd"_s, {u"-Bbn"_s, m_options.user, m_options.password});
    if (!line.ok())
        return fail(ErrorKind::Failed, u"htpasswd failed."_s, QString::fromUtf8(line.err));
    return replaceFile(m_folder.filePath(u"htpasswd"_s), line.out);
}

Result<void> RegistryProcess::makeCertificates()
{
    const auto authority = m_options.authority.file.isEmpty() ? makeAuthority(m_folder.path(), u"authority"_s)
                                                              : Result<Certificate>(m_options.authority);
    if (!authority)
        return fail(authority.error());
    const auto certificate = makeCertificate(*authority, m_folder.path(), m_options.certificate);
    if (!certificate)
        return fail(certificate.error());
    m_authority = *authority;
    m_certificate = *certificate;
    return {};
}

Result<void> RegistryProcess::listen()
{
    m_port = freePort();
    m_server = std::make_unique<ServerProcess>();
    const QString file = m_folder.filePath(u"config.yml"_s);
    if (const auto written = replaceFile(file, configuration().toUtf8()); !written)
        return written;
    return m_server->start(u"docker-registry"_s, {u"serve"_s, file}, [this] { return answersHttp(m_port, "/v2/"); });
}

QString RegistryProcess::configuration() const
{
    QString text = uR"(version: 0.1
log: {level: warn, accesslog: {disabled: true}}
storage:
  filesystem: {rootdirectory: '%1'}
  delete: {enabled: %3}
  maintenance: {uploadpurging: {enabled: false}}
http:
  addr: %2
  secret: lab
)"_s.arg(m_options.storage, host(), m_options.deletes ? u"true"_s : u"false"_s);
    const QString clients
        = m_options.clients.file.isEmpty() ? QString() : u", clientcas: ['%1']"_s.arg(m_options.clients.file);
    if (m_options.tls)
        text += u"  tls: {certificate: '%1', key: '%2'%3}\n"_s.arg(m_certificate.file, m_certificate.keyFile, clients);
    return text + authentication();
}

QString RegistryProcess::authentication() const
{
    if (const TokenService *tokens = m_options.tokens)
        return u"auth:\n  token: {realm: '%1', service: '%2', issuer: '%3', rootcertbundle: '%4'}\n"_s.arg(
            tokens->realm(), TokenService::service(), TokenService::issuer(), tokens->certificateFile());
    if (!m_options.user.isEmpty())
        return u"auth:\n  htpasswd: {realm: lab, path: '%1'}\n"_s.arg(m_folder.filePath(u"htpasswd"_s));
    return {};
}

} // namespace stowage::lab
