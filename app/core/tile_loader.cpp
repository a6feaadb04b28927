#include "app/core/tile_loader.hpp"

#include "sim/base/error.hpp"

#include <algorithm>
#include <memory>
#include <stop_token>

namespace app {

namespace {

constexpr std::size_t most_wanted = 512; ///< older wishes are forgotten

} // namespace

TileLoader::TileLoader(RasterOrder order)
    : m_order{std::move(order)}, m_thread{[this](std::stop_token const &stop) { work(stop); }}
{
}

TileLoader::~TileLoader()
{
    m_thread.request_stop();
}

std::optional<sim::io::RasterGrid> TileLoader::grid() const
{
    std::scoped_lock const lock{m_mutex};
    return m_grid;
}

std::optional<sim::Text> TileLoader::failure() const
{
    std::scoped_lock const lock{m_mutex};
    return m_failure;
}

void TileLoader::ask(std::span<sim::io::RasterTileKey const> keys)
{
    std::scoped_lock const lock{m_mutex};
    auto const is_on_its_way = [&](sim::io::RasterTileKey const &key) {
        return m_reading == key ||
               std::ranges::find(m_loaded, key, &Loaded::first) != m_loaded.end();
    };
    for (std::size_t i = keys.size(); i-- > 0;) { // the most wanted comes to the front last
        std::erase(m_wanted, keys[i]);
        if (!is_on_its_way(keys[i])) {
            m_wanted.push_front(keys[i]);
        }
    }
    m_wanted.resize(std::min(m_wanted.size(), most_wanted));
    m_changed.notify_all();
}

std::vector<TileLoader::Loaded> TileLoader::take()
{
    std::scoped_lock const lock{m_mutex};
    return std::exchange(m_loaded, {});
}

bool TileLoader::is_working() const
{
    return !m_failure && (!m_grid || m_reading || !m_wanted.empty());
}

bool TileLoader::is_busy() const
{
    std::scoped_lock const lock{m_mutex};
    return is_working() || !m_loaded.empty();
}

void TileLoader::wait() const
{
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [this] { return !is_working(); });
}

void TileLoader::work(std::stop_token const &stop)
{
    std::unique_ptr<sim::io::RasterTiles const> tiles;
    try {
        tiles = std::make_unique<sim::io::RasterTiles const>(
            m_order.file, m_order.layer, m_order.around, m_order.central_meridian);
    } catch (sim::IoError const &error) {
        std::scoped_lock const lock{m_mutex};
        m_failure = error.message();
        m_changed.notify_all();
        return;
    }
    std::unique_lock lock{m_mutex};
    m_grid = tiles->grid();
    m_changed.notify_all();
    while (m_changed.wait(lock, stop, [this] { return !m_wanted.empty(); })) {
        sim::io::RasterTileKey const key = m_wanted.front();
        m_wanted.pop_front();
        m_reading = key;
        lock.unlock();
        sim::io::RasterTile tile;
        try {
            tile = tiles->read(key);
        } catch (sim::IoError const &) {
            tile = {}; // what is beside it may be readable
        }
        lock.lock();
        m_reading.reset();
        m_loaded.emplace_back(key, std::move(tile));
        m_changed.notify_all();
    }
}

} // namespace app
