// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/rehearsalcheckup.h"

#include "core/base/tr.h"

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

const QString host = u"registry.example.org"_s;

Diagnosis step(CheckStep step, Verdict verdict, const Sentence &found, qint64 milliseconds, const QString &detail)
{
    Diagnosis result;
    result.step = step;
    result.verdict = verdict;
    result.found = found;
    result.milliseconds = milliseconds;
    result.detail = detail;
    return result;
}

CertificateFacts authority()
{
    return {u"CN=Harbour CA, O=Example"_s, u"CN=Harbour CA, O=Example"_s, {u"Harbour CA"_s},
        QDateTime::fromString(u"2026-01-12T00:00:00Z"_s, Qt::ISODate),
        QDateTime::fromString(u"2036-01-10T00:00:00Z"_s, Qt::ISODate),
        u"5B:0E:91:7C:22:D4:3F:A8:60:1D:CE:97:B3:48:F5:0A:6E:D1:39:84:2C:FB:75:E0:13:AA:58:C6:9D:04:E7:4B"_s, true};
}

Diagnosis unknownAuthority()
{
    Diagnosis tls = step(CheckStep::Tls, Verdict::Bad,
        Tr::tr("The certificate of %1 was signed by %2, whom this machine does not know.").arg(host, u"Harbour CA"_s),
        41,
        u"TLSv1.3  TLS_AES_256_GCM_SHA384\nThe root certificate of the certificate chain is self-signed, and "
        u"untrusted\n"
        "[0] subject  CN=registry.example.org, O=Example\n    issuer   CN=Harbour CA, O=Example\n"
        "    valid    2026-10-02T00:00:00Z to 2027-01-02T00:00:00Z"_s);
    tls.next
        = Tr::tr("Ask whoever runs the registry for the SHA-256 fingerprint of its CA. If it is the same, trust that "
                 "CA for this registry only.");
    tls.chain = {authority()};
    tls.offer = TrustOffer{authority(), {}};
    return tls;
}

Diagnosis slowConnection()
{
    Diagnosis connection = step(CheckStep::Connection, Verdict::Remark,
        Tr::tr("Port %1 takes connections, but not at %n of its addresses.", nullptr, 1).arg(u"443"_s), 10'000,
        u"192.0.2.17  19 ms  connected\n2001:db8::17  10000 ms  no answer"_s);
    connection.next
        = Tr::tr("Transfers may be slow to begin. Tell whoever runs the registry, or check your IPv6 network.");
    return connection;
}

} // namespace

QList<Diagnosis> rehearsalCheckUp()
{
    QList<Diagnosis> found{step(CheckStep::Name, Verdict::Good, Tr::tr("%1 has %n address(es).", nullptr, 2).arg(host),
                               12, u"192.0.2.17\n2001:db8::17"_s),
        slowConnection(), unknownAuthority()};
    for (int next = int(CheckStep::Registry); next < checkStepCount; ++next)
        found.append(
            step(CheckStep(next), Verdict::NotReached, Tr::tr("Not tried, because of what is wrong above."), -1, {}));
    return found;
}

} // namespace stowage
