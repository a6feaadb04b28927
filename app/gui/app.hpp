#pragma once

#include "app/core/works_keeper.hpp"
#include "app/gfx/seen_as.hpp"
#include "app/gui/actions.hpp"
#include "app/gui/charted.hpp"
#include "app/gui/compare_map.hpp"
#include "app/gui/layout.hpp"
#include "app/gui/map_window.hpp"
#include "app/gui/present.hpp"
#include "app/gui/progress.hpp"
#include "app/gui/repaint.hpp"
#include "app/gui/replay.hpp"
#include "app/map/map_view.hpp"
#include "app/platform/font_loader.hpp"
#include "app/platform/surface.hpp"
#include "app/view/colour_vision.hpp"

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {

/// The window at work: one frame reads input, builds the panels, runs what they ask for, draws.
class App
{
public:
    /// \param workspace  nullptr: the window begins with its start page
    /// \param files  nullptr: nothing is remembered, no other project is opened
    /// \param show_timing  false keeps everything that differs from run to run off the picture
    /// \throws sim::IoError if the font is missing
    App(platform::Surface &surface, std::unique_ptr<Workspace> workspace, ViewState view,
        bool show_timing, std::shared_ptr<FilesDesk> files = nullptr);
    ~App();
    App(App const &) = delete;
    App &operator=(App const &) = delete;
    App(App &&) = delete;
    App &operator=(App &&) = delete;

    [[nodiscard]] AppState &state() { return m_state; }
    [[nodiscard]] Fonts const &fonts() const { return m_fonts; }
    void frame();
    /// Still something to do without new input: a job or an assignment is running.
    [[nodiscard]] bool is_busy() const;
    /// The replay runs, the camera is on its way, or a warning waits for its end: frames go on
    /// without input.
    [[nodiscard]] bool is_playing() const
    {
        return m_state.view.playing || m_state.view.works_playing || is_camera_moving(m_state) ||
               m_state.warning.has_value();
    }
    /// Seconds until something on the screen is to go by itself; none: nothing is.
    [[nodiscard]] std::optional<double> wakes_in_s() const;
    /// What the map has still to do without new input.
    [[nodiscard]] map::MapWork map_work() const
    {
        return m_map ? m_map->work() : map::MapWork::none;
    }
    /// Writes how the project is looked at into the settings, if that changed.
    void keep_view();
    /// Why the last job failed, once; empty if none did. \return null if nothing failed
    [[nodiscard]] std::exception_ptr take_job_failure() { return std::exchange(m_job_failure, {}); }
    /// The map alone, with title and legend, drawn over the whole target.
    gfx::Image sheet(int width, int height);

private:
    /// All that belongs to one project, for this one; nullptr: for none.
    void set_up(std::unique_ptr<Workspace> workspace);
    /// Ends the jobs of the open project, and forgets it.
    void end_project();
    /// Another project takes the place of the open one, or none. \pre between two frames
    void change_project();
    /// Looks at the project as it was looked at last. \pre one is open
    void show_kept_view();
    /// A frame of the start page.
    void start_frame();
    void build_start();
    /// The menu, the dialog of files and what is under way, over all else.
    void build_files(PanelContext const &context, float width, float height);
    /// \return true: the keys belong to the dialog
    bool run_file_keys();
    /// Runs what was asked for while no project is open. \return true if anything was
    bool run_asked_at_start();
    /// Language, theme and type size go into the settings when they change.
    void keep_choices();
    /// Pixels per design pixel: of the screen, times the type size that was chosen, as far as the
    /// window has room for it.
    [[nodiscard]] float wanted_scale() const;
    /// The same, of the frame that is built: that of the fonts, so that all of it changes at once.
    [[nodiscard]] float scale() const { return m_font_scale; }
    void warn(sim::Text const &words);
    void build();
    /// The slide in place of the window. \pre a step is presented
    void build_present(PanelContext const &window);
    /// The colours of a part as the chosen eye sees them.
    void draw_seen(PixelBox const &part, int height);
    /// The search box, the sheet of shortcuts, the toast.
    void build_aids(PanelContext const &context, Area const &map);
    /// Keys of the search box and of the sheet. \return true if they had the keyboard
    bool run_aid_keys();
    /// Large type, as soon as a step is presented or needs other characters. \pre between two frames
    void follow_present_type();
    /// The picture of the map that the window shows.
    [[nodiscard]] map::MapPicture picture() const;
    void run_shortcuts();
    void take_dropped();
    /// \return true if anything was asked for
    bool run_asked();
    /// What the views found under the mouse. \return true if it is something else than before
    bool take_hover();
    void poll_jobs();
    void advance_replay();
    void advance_works();
    /// The view, as soon as the given data are others: indices of the old ones are void.
    void follow_dataset();
    /// Asks for what follows from the state and takes what has come.
    void follow();
    /// \return true if the map's picture changed
    bool draw_map(map::MapPicture const &picture, map::Pace pace);
    /// The same with what is there of the files under it.
    bool draw_map_now(map::MapPicture const &picture, map::Pace pace);
    /// Draws what differs from the frame before; if nothing does, nothing is presented.
    void present(bool map_changed);
    void fit_map(Area const &map);
    /// Map, pickers and characters of the data of now. \pre between two frames
    void load_data();
    /// Glyphs of all that is shown. \pre between two frames
    void load_fonts();
    /// Glyphs of what came in since the last frame. \pre between two frames
    void follow_characters();

    platform::Surface &m_surface;
    AppState m_state;
    bool m_show_timing;
    platform::CharacterSet m_characters;       ///< that m_fonts can draw
    platform::CharacterSet m_shown_characters; ///< that were typed, or stand in files looked at
    Fonts m_fonts;
    platform::CharacterSet m_present_characters; ///< that m_present_fonts can draw
    PresentFonts m_present_fonts;
    bool m_full_screen = false;
    std::optional<map::MapView> m_map;
    CompareMaps m_compare_maps;
    std::shared_ptr<sim::Dataset const> m_dataset; ///< that map, pickers and view are of
    std::optional<Pickers> m_pickers;
    Area m_map_area; ///< of the window
    Repaint m_repaint;
    std::optional<gfx::SeenAs> m_seen_as; ///< once it was asked for
    ColourVision m_drawn_vision = ColourVision::normal;
    bool m_data_loaded = false; ///< map, pickers and characters are of m_dataset
    Replay m_replay;
    Charted m_charted;
    double m_replay_clock = 0.0;  ///< hours or months played that are not shown yet
    double m_works_clock_d = 0.0; ///< the same of the works, days
    std::vector<std::pair<std::string, std::vector<std::string>>> m_asked;
    Hover m_under_mouse;                                 ///< as the views found it in this frame
    FieldDraft m_draft;                                  ///< of the field that is typed in
    std::optional<std::pair<ThemeKind, float>> m_styled; ///< with its scale
    float m_font_scale = 0.0F;                           ///< of m_fonts
    std::optional<std::pair<sim::Language, ThemeKind>> m_kept_choices;
    bool m_fitted = false;
    std::exception_ptr m_job_failure;
};

/// Every character that names in the data and sentences of the program may need.
platform::CharacterSet needed_characters(Workspace const &workspace);
/// The same where no project is open.
platform::CharacterSet program_characters();

} // namespace app
