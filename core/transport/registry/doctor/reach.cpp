// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/registry/doctor/examination.h"
#include "core/transport/registry/doctor/namelookup.h"

#include <QHostAddress>

namespace stowage {

// Large registries stand behind a dozen addresses; more would tell nothing new.
static constexpr qsizetype mostAddresses = 12;

static bool hasProxy(const Examination &examination)
{
    const auto type = examination.target.proxy.type();
    return type != QNetworkProxy::NoProxy && type != QNetworkProxy::DefaultProxy;
}

static QString proxyName(const Examination &examination)
{
    const QNetworkProxy &proxy = examination.target.proxy;
    return QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
}

static Diagnosis lookedUp(Examination &examination, const NameLookup &lookup)
{
    const QString &name = examination.target.host;
    if (lookup.isTimedOut())
        return bad(ErrorKind::Unreachable,
            Tr::tr("The name server of this machine said nothing of %1 in %n second(s).", nullptr,
                int(examination.patience.connect.count() / 1000))
                .arg(name),
            Tr::tr("Check your network and the name server that it gave you."));
    const auto addresses = lookup.info().addresses();
    if (addresses.isEmpty())
        return bad(ErrorKind::Unreachable, Tr::tr("There is no host %1, or this machine is offline.").arg(name),
            Tr::tr("Check the name for a typing error, then your network. A name inside a company may need its VPN."),
            lookup.info().errorString());
    for (const QHostAddress &address : addresses)
        examination.addresses.append(address.toString());
    return good(Tr::tr("%1 has %n address(es).", nullptr, int(addresses.size())).arg(name),
        examination.addresses.join(QLatin1Char('\n')));
}

Task<Diagnosis> checkName(ExaminationPtr examination)
{
    const QString name = examination->target.host;
    if (hasProxy(*examination))
        co_return notNeeded(Tr::tr("The proxy %1 looks the name up, not this machine.").arg(proxyName(*examination)));
    if (!QHostAddress(name).isNull()) {
        examination->addresses = {name};
        co_return notNeeded(Tr::tr("%1 is an address already.").arg(name));
    }
    const auto lookup = std::make_shared<NameLookup>(name, examination->patience.connect, examination->stop);
    co_await endOf(lookup);
    co_return lookedUp(*examination, *lookup);
}

static QString lineOf(const QString &address, const Probe &probe)
{
    const QString outcome = probe.isGood() ? QStringLiteral("connected")
        : probe.isTimedOut()               ? QStringLiteral("no answer")
                                           : probe.words();
    return QStringLiteral("%1  %2 ms  %3").arg(address).arg(probe.milliseconds()).arg(outcome);
}

/// Who says no or nothing is there, or was. A machine without IPv6 has no way to such addresses, which is normal.
static bool isAmiss(const Probe &probe)
{
    return !probe.isGood() && (probe.isTimedOut() || probe.error() == QAbstractSocket::ConnectionRefusedError);
}

static Diagnosis unreachable(const Examination &examination, const QList<ProbePtr> &probes, const QString &detail)
{
    const QString where = QStringLiteral("%1:%2").arg(examination.target.host).arg(examination.target.port);
    const auto is = [&](auto what) { return std::ranges::any_of(probes, what); };
    if (is([](const ProbePtr &probe) { return probe->error() == QAbstractSocket::ConnectionRefusedError; }))
        return bad(ErrorKind::Unreachable, Tr::tr("Nothing answers at %1.").arg(where),
            Tr::tr("Check the port, and that the registry runs."), detail);
    if (is([](const ProbePtr &probe) { return probe->isTimedOut(); }))
        return bad(ErrorKind::Unreachable,
            Tr::tr("%1 did not answer in %n second(s).", nullptr, int(examination.patience.connect.count() / 1000))
                .arg(where),
            Tr::tr("A firewall may be in the way: check your network, or whether it needs a VPN."), detail);
    return bad(ErrorKind::Unreachable, Tr::tr("This machine knows no way to %1.").arg(where),
        Tr::tr("Check that your network is connected."), detail);
}

static Diagnosis connected(const Examination &examination, const QList<ProbePtr> &probes, const QString &detail)
{
    const auto amiss = std::ranges::count_if(probes, [](const ProbePtr &probe) { return isAmiss(*probe); });
    const QString port = QString::number(examination.target.port);
    if (amiss == 0 || examination.place.isLoopback())
        return good(Tr::tr("Port %1 takes connections.").arg(port), detail);
    return remark(Tr::tr("Port %1 takes connections, but not at %n of its addresses.", nullptr, int(amiss)).arg(port),
        Tr::tr("Transfers may be slow to begin. Tell whoever runs the registry, or check your IPv6 network."), detail);
}

/// All at once: a way that leads nowhere must not keep the others waiting.
static Task<Diagnosis> connectToEach(ExaminationPtr examination, QStringList addresses)
{
    QList<ProbePtr> probes;
    for (const QString &address : std::as_const(addresses))
        probes.append(std::make_shared<Probe>(
            ProbeTarget{address, examination->target.port}, examination->patience.connect, examination->stop));
    QStringList lines;
    for (qsizetype i = 0; i < probes.size(); ++i) {
        co_await endOf(probes[i]);
        lines.append(lineOf(addresses[i], *probes[i]));
        if (probes[i]->isGood() && examination->reachable.isEmpty())
            examination->reachable = addresses[i];
    }
    const QString detail = lines.join(QLatin1Char('\n'));
    co_return examination->reachable.isEmpty() ? unreachable(*examination, probes, detail)
                                               : connected(*examination, probes, detail);
}

static Task<Diagnosis> connectToProxy(ExaminationPtr examination)
{
    const QNetworkProxy &proxy = examination->target.proxy;
    const QString name = proxyName(*examination);
    const auto probe = std::make_shared<Probe>(
        ProbeTarget{proxy.hostName(), proxy.port()}, examination->patience.connect, examination->stop);
    co_await endOf(probe);
    const QString detail = lineOf(name, *probe);
    if (probe->isGood())
        co_return good(
            Tr::tr("The proxy %1, which stands between this machine and %2, answers.").arg(name, examination->host()),
            detail);
    co_return bad(ErrorKind::Unreachable,
        Tr::tr("The proxy %1, which stands between this machine and %2, does not answer.")
            .arg(name, examination->host()),
        Tr::tr("Check the proxy settings of this machine; https_proxy and no_proxy hold them in a terminal."), detail);
}

Task<Diagnosis> checkConnection(ExaminationPtr examination)
{
    if (hasProxy(*examination))
        co_return co_await connectToProxy(examination);
    co_return co_await connectToEach(examination, examination->addresses.mid(0, mostAddresses));
}

} // namespace stowage
