#pragma once

#include "sim/base/text.hpp"
#include "sim/io/raster_tiles.hpp"

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace app {

/// A raster file to be read: which, and what of it.
struct RasterOrder
{
    std::filesystem::path file;
    std::string layer;
    sim::geo::Box around; ///< of the plane of the project, metres
    double central_meridian = 0.0;
};

/// Opens a raster and reads its tiles on a thread of its own, which alone holds the file. What was
/// asked for last is read first.
class TileLoader
{
public:
    using Loaded = std::pair<sim::io::RasterTileKey, sim::io::RasterTile>;

    explicit TileLoader(RasterOrder order);
    ~TileLoader();
    TileLoader(TileLoader const &) = delete;
    TileLoader &operator=(TileLoader const &) = delete;
    TileLoader(TileLoader &&) = delete;
    TileLoader &operator=(TileLoader &&) = delete;

    /// Where the tiles lie, once the file is open.
    [[nodiscard]] std::optional<sim::io::RasterGrid> grid() const;
    /// Why the file cannot be read.
    [[nodiscard]] std::optional<sim::Text> failure() const;
    /// Asks for tiles, the most wanted first; those that are waited for already stay so.
    void ask(std::span<sim::io::RasterTileKey const> keys);
    /// What has been read since the last time. A tile that cannot be read comes without pixels.
    [[nodiscard]] std::vector<Loaded> take();
    /// The file is being opened, tiles are being read, or some were not taken yet.
    [[nodiscard]] bool is_busy() const;
    /// Until all that was asked for is there: for scripts, whose pictures must not hang on the clock.
    void wait() const;

private:
    void work(std::stop_token const &stop);
    [[nodiscard]] bool is_working() const;

    RasterOrder m_order;
    mutable std::mutex m_mutex;
    mutable std::condition_variable_any m_changed;
    std::optional<sim::io::RasterGrid> m_grid;
    std::optional<sim::Text> m_failure;
    std::deque<sim::io::RasterTileKey> m_wanted;
    std::optional<sim::io::RasterTileKey> m_reading;
    std::vector<Loaded> m_loaded;
    std::jthread m_thread; ///< last: joined before what it uses is destroyed
};

} // namespace app
