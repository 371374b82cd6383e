// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagelistmodel.h"

#include <QItemSelectionModel>
#include <QTimeZone>

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace stowage;

/// A hoard as a busy registry mirror has it: ten tags per repository, labels, every twentieth image dangling.
static ImageList hoard(int count)
{
    static const QStringList words{u"nginx"_s, u"debian"_s, u"postgres"_s, u"redis"_s, u"alpine"_s, u"tool"_s};
    ImageList list;
    for (int i = 0; i < count; ++i) {
        ImageSummary image;
        const QString repository
            = u"ghcr.io/team%1/%2-%3"_s.arg(i % 7).arg(words.at(i / 10 % words.size())).arg(i / 60);
        if (i % 20 != 0)
            image.references = {Reference::parse(QString(repository + u":1.%1.%2"_s.arg(i % 10).arg(i % 3))).value()};
        image.digest = Digest::of(QByteArray::number(i));
        image.id = Digest::of("config" + QByteArray::number(i));
        image.platforms = {Platform::parse(i % 3 ? u"linux/amd64" : u"linux/arm64").value()};
        image.created = QDateTime::fromSecsSinceEpoch(1700000000 + (i * 7919LL) % 10000000, QTimeZone::UTC);
        image.size = (i * 104729LL) % 900000000;
        image.labels = {{u"org.opencontainers.image.source"_s, u"https://example.com/team/"_s + repository},
            {u"maintainer"_s, u"The people of the team <team@example.com>"_s}};
        list.images.append(image);
    }
    return list;
}

/// A key at a time, as a person types and erases.
static void type(benchmark::State &state, ImageListModel &model, const QStringList &filters)
{
    qsizetype filter = 0;
    for (auto _ : state)
        model.setFilter(filters.at(filter++ % filters.size()));
}

static void typing(benchmark::State &state, bool grouped, int selected)
{
    ImageListModel model;
    model.setGrouped(grouped);
    model.update(hoard(int(state.range(0))));
    QItemSelectionModel selection(&model);
    for (int row = 0; row < selected; ++row)
        selection.select(model.index(row * 3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    type(state, model, {u"n"_s, u"ng"_s, u"ngi"_s, u"ngin"_s, u"nginx"_s, u"nginx 1"_s, u"nginx"_s, u"n"_s, QString()});
}

static void typeGrouped(benchmark::State &state)
{
    typing(state, true, 0);
}
BENCHMARK(typeGrouped)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

static void typeFlat(benchmark::State &state)
{
    typing(state, false, 0);
}
BENCHMARK(typeFlat)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

static void typeWithSelection(benchmark::State &state)
{
    typing(state, true, 20);
}
BENCHMARK(typeWithSelection)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

static void findADigest(benchmark::State &state)
{
    ImageListModel model;
    model.update(hoard(int(state.range(0))));
    bool more = false;
    for (auto _ : state)
        model.setFilter((more = !more) ? u"7f2c"_s : u"7f2"_s);
}
BENCHMARK(findADigest)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

static void sortBySize(benchmark::State &state)
{
    ImageListModel model;
    model.update(hoard(int(state.range(0))));
    for (auto _ : state)
        model.sort(ImageListModel::SizeColumn, Qt::DescendingOrder);
}
BENCHMARK(sortBySize)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

/// What a worker thread does before a list can be shown.
static void prepare(benchmark::State &state)
{
    const ImageList list = hoard(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(ImageTable::make(list));
}
BENCHMARK(prepare)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

/// The same read again and again, with one row selected.
static void takingUpdates(benchmark::State &state, const std::shared_ptr<const ImageTable> &table,
    const std::shared_ptr<const ImageTable> &again)
{
    ImageListModel model;
    model.update(table);
    const QPersistentModelIndex chosen = model.index(5, 0);
    bool odd = false;
    for (auto _ : state)
        model.update((odd = !odd) ? again : table);
}

/// What the GUI thread does when the same place was read again.
static void takeAnUpdate(benchmark::State &state)
{
    const int count = int(state.range(0));
    takingUpdates(state, ImageTable::make(hoard(count)), ImageTable::make(hoard(count)));
}
BENCHMARK(takeAnUpdate)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

/// Three engines in one list, ten thousand tags together.
static std::shared_ptr<const ImageTable> threeEngines(int count)
{
    QList<PlacedImages> places;
    for (const QString &title : {u"Docker"_s, u"Podman"_s, u"build.example"_s})
        places.append({u"engine:"_s + title, title, hoard(count / 3)});
    return ImageTable::make(places);
}

static void takeAMergedUpdate(benchmark::State &state)
{
    const int count = int(state.range(0));
    takingUpdates(state, threeEngines(count), threeEngines(count));
}
BENCHMARK(takeAMergedUpdate)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

static void typeInMerged(benchmark::State &state)
{
    ImageListModel model;
    model.update(threeEngines(int(state.range(0))));
    type(state, model, {u"p"_s, u"po"_s, u"podman"_s, u"podman n"_s, u"podman"_s, QString()});
}
BENCHMARK(typeInMerged)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

static void sortMergedByPlace(benchmark::State &state)
{
    ImageListModel model;
    model.update(threeEngines(int(state.range(0))));
    bool odd = false;
    for (auto _ : state)
        model.sort(ImageListModel::PlaceColumn, (odd = !odd) ? Qt::DescendingOrder : Qt::AscendingOrder);
}
BENCHMARK(sortMergedByPlace)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
