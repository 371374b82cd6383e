// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/style/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

#include <map>
#include <tuple>

namespace stowage {
namespace {

QColor inkFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
}

QImage inked(QImage image, const QColor &ink, bool everything)
{
    constexpr int colourful = 70; // saturation from which a stroke is meant to have its colour
    image = std::move(image).convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            if (everything || QColor(line[x]).hsvSaturation() < colourful)
                line[x] = qRgba(ink.red(), ink.green(), ink.blue(), qAlpha(line[x]));
        }
    }
    return image;
}

class InkedIcon : public QIconEngine {
public:
    explicit InkedIcon(const QString &name)
        : m_source(QIcon::fromTheme(name))
        , m_name(name)
    {
    }

    QIconEngine *clone() const override { return new InkedIcon(m_name); }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_source.isNull(); }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor ink = inkFor(mode);
        QPixmap &made = m_made[std::tuple(size.width(), size.height(), ink.rgba())];
        if (made.isNull())
            made = QPixmap::fromImage(
                inked(m_source.pixmap(size / scale, scale).toImage(), ink, mode == QIcon::Selected));
        return made;
    }

    void paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatio();
        painter->drawPixmap(area, scaledPixmap(area.size() * scale, mode, state, scale));
    }

private:
    QIcon m_source;
    QString m_name;
    std::map<std::tuple<int, int, QRgb>, QPixmap> m_made;
};

} // namespace

QIcon themeIcon(const QString &name)
{
    return name.isEmpty() ? QIcon() : QIcon(new InkedIcon(name));
}

QPixmap tintedIcon(const QString &name, const QColor &color, int size, qreal ratio)
{
    QPixmap pixmap = themeIcon(name).pixmap(QSize(size, size), ratio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(0, 0, size, size), color);
    return pixmap;
}

} // namespace stowage
