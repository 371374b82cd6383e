// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/bench.h"

#include "app/gui/application.h"
#include "ui/images/imagepage.h"
#include "ui/images/imageview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <functional>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

/// Calls back each time the list has painted itself.
class PaintWatch : public QObject {
public:
    PaintWatch(QWidget *viewport, std::function<void()> painted)
        : m_painted(std::move(painted))
    {
        viewport->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        watched->removeEventFilter(this);
        watched->event(event);
        watched->installEventFilter(this);
        m_painted();
        return true;
    }

private:
    std::function<void()> m_painted;
};

/// Field `number` of /proc/self/stat, counted as in proc(5).
qint64 processField(int number)
{
    QFile file(u"/proc/self/stat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    return line.sliced(line.lastIndexOf(')') + 2).split(' ').value(number - 3).toLongLong();
}

double millisecondsSinceStart()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double uptime = double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
    return uptime - double(processField(22)) * 1000 / double(sysconf(_SC_CLK_TCK));
}

double residentMegabytes()
{
    return double(processField(24)) * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

void print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

/// Presses one key after the other, each when the one before has been painted.
class Typist : public QObject {
public:
    explicit Typist(QLineEdit *field)
        : m_field(field)
    {
    }

    void begin(const QString &keys)
    {
        m_keys = keys;
        press();
    }

    void press()
    {
        m_timer.start();
        m_waiting = true;
        m_field->setText(m_keys.first(qsizetype(m_times.size() % size_t(m_keys.size())) + 1));
    }

    void painted()
    {
        if (!m_waiting)
            return;
        m_waiting = false;
        m_times.push_back(double(m_timer.nsecsElapsed()) / 1e6);
        if (m_times.size() < 60)
            return QTimer::singleShot(30, this, &Typist::press);
        std::ranges::sort(m_times);
        print(u"filter-ms median %1 worst %2"_s.arg(m_times[30], 0, 'f', 2).arg(m_times.back(), 0, 'f', 2));
        QCoreApplication::quit();
    }

private:
    QLineEdit *m_field;
    QString m_keys;
    QElapsedTimer m_timer;
    std::vector<double> m_times;
    bool m_waiting = false;
};

void failLater()
{
    QTimer::singleShot(60'000, qApp, [] { QCoreApplication::exit(1); });
}

} // namespace

int benchStartup(Application &application)
{
    ImagePage &library = application.window().library();
    const PaintWatch watch(library.view()->viewport(), [&] {
        if (library.feed().state().isLoading() || library.model().imageCount() == 0)
            return;
        print(u"first-frame-ms %1 rss-mb %2 images %3"_s.arg(millisecondsSinceStart(), 0, 'f', 0)
                .arg(residentMegabytes(), 0, 'f', 1)
                .arg(library.model().imageCount()));
        QCoreApplication::quit();
    });
    failLater();
    application.window().show();
    return QApplication::exec();
}

int benchFilter(Application &application)
{
    ImagePage &library = application.window().library();
    auto *field = application.window().findChild<QLineEdit *>(u"filter"_s);
    Typist typist(field);
    const PaintWatch watch(library.view()->viewport(), [&] { typist.painted(); });
    QObject::connect(
        &library, &ImagePage::listed, &typist,
        [&] {
            const QString word = library.model().index(0, 0).data(ImageRole::Repository).toString();
            QTimer::singleShot(500, &typist, [&typist, word] { typist.begin(word); });
        },
        Qt::SingleShotConnection);
    failLater();
    application.window().show();
    return QApplication::exec();
}

} // namespace stowage
