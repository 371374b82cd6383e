// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/places/placenames.h"

#include "core/base/tr.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace stowage {

bool isDockerHub(const Place &place)
{
    return place.kind == Place::Kind::Registry && place.path == QLatin1StringView("docker.io");
}

/// The list is narrow; the tool tip has all of it.
static QString favouriteName(const Reference &repository)
{
    return repository.isOnDockerHub() ? repository.familiarName() : repository.path();
}

QString placeName(const Place &place)
{
    switch (place.kind) {
    case Place::Kind::Library:
        return Tr::tr("Library");
    case Place::Kind::AllEngines:
        return Tr::tr("All Engines");
    case Place::Kind::Engine:
        return place.title;
    case Place::Kind::Registry:
        return isDockerHub(place) ? QStringLiteral("Docker Hub") : place.path;
    case Place::Kind::Favourite:
        return favouriteName(Reference::parse(place.path).value_or(Reference()));
    case Place::Kind::Archive:
        return QFileInfo(place.path).fileName();
    }
    return {};
}

static QString titleOf(const Place &engine)
{
    return engine.title;
}

/// With its host, or with its socket when that is here.
static QString titleAndHost(const Place &engine)
{
    const QString host = QUrl(engine.path).host();
    const QString socket = engine.path.section(QStringLiteral("://"), -1);
    return engine.title + QStringLiteral(" · ") + (host.isEmpty() ? socket : host);
}

static QString titleAndAddress(const Place &engine)
{
    return engine.title + QStringLiteral(" · ") + engine.path;
}

static QString nameAmong(const QList<Place> &engines, const Place &engine)
{
    for (const auto written : {&titleOf, &titleAndHost})
        if (std::ranges::count(engines, written(engine), written) == 1)
            return written(engine);
    return titleAndAddress(engine);
}

QList<Place> toldApart(QList<Place> engines)
{
    const QList<Place> given = engines;
    for (Place &engine : engines)
        engine.title = nameAmong(given, engine);
    return engines;
}

QString engineTitleAmong(QList<Place> places, const QString &placeId)
{
    places.removeIf([](const Place &place) { return place.kind != Place::Kind::Engine; });
    for (const Place &engine : toldApart(places)) {
        if (engine.id == placeId)
            return engine.title;
    }
    return {};
}

} // namespace stowage
