// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/screenshots.h"

#include "app/gui/application.h"
#include "app/gui/rehearsalaccounts.h"
#include "app/gui/tour.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

struct Setting {
    QString language;
    Theme theme;
    QSize size;

    QString name() const
    {
        return language.section(u'_', 0, 0) + (theme == Theme::Dark ? u"-dark-"_s : u"-light-"_s)
            + (size.width() > 1000 ? u"large-"_s : u"small-"_s);
    }
};

QList<Setting> settings()
{
    QList<Setting> all;
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const QSize size : {QSize(1440, 900), QSize(800, 560)})
                all.append({language, theme, size});
        }
    }
    return all;
}

/// The window with whatever is in front of it.
QPixmap picture(QWidget &window)
{
    QPixmap pixmap = window.grab();
    QWidget *front = Tour::inFront();
    if (!front || front == &window)
        return pixmap;
    const bool menu = front == QApplication::activePopupWidget();
    QPainter painter(&pixmap);
    QRect place(QPoint(), front->size());
    place.moveCenter(window.rect().center());
    if (menu)
        place.moveTopLeft(window.mapFromGlobal(front->pos()));
    else
        painter.fillRect(pixmap.rect(), QColor(0, 0, 0, 70));
    painter.fillRect(place.adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 110));
    painter.drawPixmap(place.topLeft(), front->grab());
    return pixmap;
}

/// Takes one tour after the other, each with a program and a Library of its own.
class Photographer : public QObject {
public:
    explicit Photographer(const Options &options)
        : m_options(options)
    {
    }

    void next()
    {
        m_tour.reset();
        m_application.reset();
        if (m_settings.isEmpty())
            return QCoreApplication::exit(0);
        m_setting = m_settings.takeFirst();
        m_scratch = std::make_unique<QTemporaryDir>();
        m_options.library = m_scratch->filePath(u"library"_s);
        m_options.language = m_setting.language;
        m_options.theme = m_setting.theme;
        m_application = std::make_unique<Application>(
            m_options, m_files, rehearsalAccounts(), m_scratch->filePath(u"settings.ini"_s));
        m_application->window().resize(m_setting.size);
        m_tour = std::make_unique<Tour>(*m_application);
        connect(m_tour.get(), &Tour::arrived, this, &Photographer::shoot);
        connect(m_tour.get(), &Tour::ended, this, &Photographer::end, Qt::QueuedConnection);
        m_tour->start();
    }

private:
    void shoot(const QString &view)
    {
        const QString path = QDir(m_options.screenshots).filePath(m_setting.name() + view + u".png"_s);
        if (!picture(m_application->window()).save(path))
            end(path);
    }

    void end(const QString &missing)
    {
        if (missing.isEmpty())
            return next();
        QTextStream(stderr) << m_setting.name() << missing << u" did not come"_s << Qt::endl;
        QCoreApplication::exit(1);
    }

    Options m_options;
    QList<Setting> m_settings = settings();
    Setting m_setting;
    DesktopFileChooser m_files;
    std::unique_ptr<QTemporaryDir> m_scratch;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<Tour> m_tour;
};

} // namespace

int takeScreenshots(const Options &options)
{
    QDir().mkpath(options.screenshots);
    Photographer photographer(options);
    QMetaObject::invokeMethod(&photographer, &Photographer::next, Qt::QueuedConnection);
    return QApplication::exec();
}

} // namespace stowage
