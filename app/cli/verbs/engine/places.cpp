// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"
#include "core/jobs/engines/enginesmeant.h"
#include "core/jobs/engines/survey.h"
#include "core/workspace/registries/registrymemory.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stowage::cli {

namespace {

/// A place as it is listed.
struct Row {
    QString place; ///< as `--place` takes it
    QString kind; ///< "library", "docker", "podman", "registry"
    QString engine; ///< its version, or what it is
    QString store; ///< of an engine
    qint64 images = -1; ///< unknown
    QString address;
    std::optional<Error> problem{};
};

Row libraryRow(const Cli &cli)
{
    Row row{QStringLiteral("library"), QStringLiteral("library"), {}, {}, -1, cli.libraryPath};
    const auto list = openLibrary(cli).and_then([](const Library &library) { return listImages(library); });
    if (list)
        row.images = list->images.size();
    else
        row.problem = list.error();
    return row;
}

QString kindWord(EngineKind kind)
{
    return kind == EngineKind::Docker ? QStringLiteral("docker") : QStringLiteral("podman");
}

/// The shortest word that leads there: a product's first engine needs no more than its name.
QString placeWord(const EngineEndpoint &endpoint, EngineKind kind, bool isUsual)
{
    if (isUsual)
        return kindWord(kind);
    return kindWord(kind) + u':' + (endpoint.isNamedByPerson() ? endpoint.name : endpoint.address.toString());
}

/// Those that need no address: `--place docker` and `--place podman` ask them first.
struct UsualEngines {
    explicit UsualEngines(const Surroundings &around)
        : docker(addressOf(EngineKind::Docker, around))
        , podman(addressOf(EngineKind::Podman, around))
    {
    }

    static EngineAddress addressOf(EngineKind kind, const Surroundings &around)
    {
        const auto meant = enginesMeant(kind, {}, around);
        return meant ? meant->first().address : EngineAddress();
    }

    EngineAddress docker;
    EngineAddress podman;
};

Row engineRow(const SurveyedEngine &engine, const UsualEngines &usual)
{
    const EngineKind kind = engine.met ? engine.met->hello.kind : likelyKind(engine.endpoint);
    const bool isUsual = engine.endpoint.address == (kind == EngineKind::Docker ? usual.docker : usual.podman);
    Row row{placeWord(engine.endpoint, kind, isUsual), kindWord(kind), {}, {}, -1, engine.endpoint.address.toString()};
    if (!engine.met) {
        row.problem = engine.met.error();
        return row;
    }
    row.engine = engine.met->hello.version;
    row.store = engine.met->facts.storageDriver;
    row.images = engine.met->facts.images.value_or(-1);
    return row;
}

QList<Row> registryRows(const Cli &cli)
{
    QList<Row> rows;
    const auto memory = readRegistryMemory(cli.libraryPath + QStringLiteral("/stowage/registries.json"));
    for (const QString &registry : memory ? memory->registries : QStringList())
        rows.append({QStringLiteral("registry:") + registry, QStringLiteral("registry"), {}, {}, -1, registry});
    return rows;
}

QJsonObject rowJson(const Row &row)
{
    QJsonObject object{{QStringLiteral("place"), row.place}, {QStringLiteral("kind"), row.kind},
        {QStringLiteral("address"), row.address}};
    if (!row.engine.isEmpty())
        object.insert(QStringLiteral("version"), row.engine);
    if (!row.store.isEmpty())
        object.insert(QStringLiteral("store"), row.store);
    if (row.images >= 0)
        object.insert(QStringLiteral("images"), row.images);
    if (row.problem)
        object.insert(QStringLiteral("problem"), row.problem->message.words());
    return object;
}

void printRows(const QList<Row> &rows)
{
    Table table({QStringLiteral("PLACE"), QStringLiteral("VERSION"), QStringLiteral("STORE"), QStringLiteral("IMAGES"),
        QStringLiteral("ADDRESS")});
    for (const Row &row : rows)
        table.add(
            {row.place, row.engine, row.store, row.images < 0 ? QString() : QString::number(row.images), row.address});
    print(table.toString());
}

/// After the table, so that a script that reads it is not disturbed; the raw detail under --debug.
void complainOf(const Cli &cli, const Row &row)
{
    complain(QStringLiteral("%1: %2").arg(row.place, row.problem->message.words()));
    if (cli.debug && !row.problem->detail.isEmpty())
        complain(row.problem->detail);
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    if (!options.positionalArguments().isEmpty())
        return wrongArguments(QStringLiteral("places"));
    const Surroundings around = Surroundings::ofThisProcess();
    const EndpointsFound found = endpointsFound(around);
    const auto engines = QCoro::waitFor(surveyEngines(found.endpoints, stopOnInterrupt()));
    if (!engines)
        return fail(engines.error());
    QList<Row> rows{libraryRow(cli)};
    const UsualEngines usual(around);
    for (const SurveyedEngine &engine : *engines)
        rows.append(engineRow(engine, usual));
    rows += registryRows(cli);
    QJsonArray array;
    for (const Row &row : std::as_const(rows))
        array.append(rowJson(row));
    cli.json ? printJson(array) : printRows(rows);
    for (const Sentence &problem : found.problems)
        complain(problem);
    for (const Row &row : std::as_const(rows)) {
        if (row.problem && !cli.json)
            complainOf(cli, row);
    }
    return {};
}

} // namespace

Verb placesVerb()
{
    return {QLatin1StringView("places"), Tr::tr("List where images live: the Library, engines, registries"), {},
        [](QCommandLineParser &) { }, run};
}

} // namespace stowage::cli
