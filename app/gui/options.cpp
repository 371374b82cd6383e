// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/options.h"

#include "core/workspace/workspace.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(stowage::Options)
};

std::optional<Theme> themeNamed(const QString &name)
{
    if (name == "dark"_L1)
        return Theme::Dark;
    if (name == "light"_L1)
        return Theme::Light;
    return {};
}

} // namespace

QString languageAsked(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"language"_s, {}, u"en|zh_CN"_s});
    parser.parse(arguments);
    return parser.value(u"language"_s);
}

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("See, move and look inside container images, wherever they live."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"library"_s, Words::tr("Use the Library in this folder."), u"DIR"_s, Workspace::defaultLibraryPath()},
        {u"theme"_s, Words::tr("Look light or dark, whatever the desktop says."), u"light|dark"_s},
        {u"language"_s, Words::tr("Speak this language for once."), u"en|zh_CN"_s},
        {u"screenshots"_s, Words::tr("Write a picture of every view into this folder, then quit."), u"DIR"_s},
        {u"self-test"_s, Words::tr("Open every view once, then quit.")},
        {u"bench-startup"_s, Words::tr("Print how long the first complete frame took, then quit.")},
        {u"bench-filter"_s, Words::tr("Print how long the list takes from a key to its painting, then quit.")},
    });
    parser.addPositionalArgument(u"FILE"_s, Words::tr("Archives to look into."), u"[FILE…]"_s);
    parser.process(arguments);

    Options options;
    options.library = parser.value(u"library"_s);
    options.screenshots = parser.value(u"screenshots"_s);
    options.theme = themeNamed(parser.value(u"theme"_s));
    if (parser.isSet(u"language"_s))
        options.language = parser.value(u"language"_s);
    options.selfTest = parser.isSet(u"self-test"_s);
    options.benchStartup = parser.isSet(u"bench-startup"_s);
    options.benchFilter = parser.isSet(u"bench-filter"_s);
    options.files = parser.positionalArguments();
    return options;
}

} // namespace stowage
