// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/registries/tagmodel.h"

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace stowage;

/// A repository that a build pushes to several times a day, for years.
static QStringList nightlies(int count)
{
    QStringList tags;
    for (int i = 0; i < count; ++i)
        tags.append(u"v1.%1.%2-nightly%3"_s.arg(i % 40).arg(i % 9).arg(i));
    return tags;
}

/// What the GUI thread does when the list has come.
static void list(benchmark::State &state)
{
    const QStringList tags = nightlies(int(state.range(0)));
    for (auto _ : state) {
        TagModel model;
        model.setTags(tags, {});
    }
}
BENCHMARK(list)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

/// A key at a time, as a person types and erases.
static void type(benchmark::State &state)
{
    TagModel model;
    model.setTags(nightlies(int(state.range(0))), {});
    const QStringList keys{u"v"_s, u"v1"_s, u"v1.2"_s, u"v1.2 n"_s, u"v1.2 nightly7"_s, u"v1"_s, QString()};
    qsizetype key = 0;
    for (auto _ : state)
        model.setFilter(keys.at(key++ % keys.size()));
}
BENCHMARK(type)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
