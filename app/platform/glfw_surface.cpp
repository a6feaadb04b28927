#include "app/platform/glfw_surface.hpp"

#include "sim/base/error.hpp"

#include <epoxy/gl.h>
// glfw3.h after a GL loader
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <imgui.h>

#include <algorithm>
#include <clocale>
#include <utility>

namespace app::platform {

namespace {

void mark_event(GLFWwindow *window)
{
    static_cast<GlfwSurface::Seen *>(glfwGetWindowUserPointer(window))->event = true;
}

void mark_exposed(GLFWwindow *window)
{
    auto &seen = *static_cast<GlfwSurface::Seen *>(glfwGetWindowUserPointer(window));
    seen.event = true;
    seen.exposed = true;
}

void keep_dropped(GLFWwindow *window, int count, char const **paths)
{
    auto &seen = *static_cast<GlfwSurface::Seen *>(glfwGetWindowUserPointer(window));
    seen.event = true;
    seen.dropped.insert(seen.dropped.end(), paths, paths + count);
}

/// Any event wakes wait(); ImGui chains to the callbacks that are installed before its own.
void watch_events(GLFWwindow *window)
{
    glfwSetCursorPosCallback(window, [](GLFWwindow *w, double, double) { mark_event(w); });
    glfwSetMouseButtonCallback(window, [](GLFWwindow *w, int, int, int) { mark_event(w); });
    glfwSetScrollCallback(window, [](GLFWwindow *w, double, double) { mark_event(w); });
    glfwSetKeyCallback(window, [](GLFWwindow *w, int, int, int, int) { mark_event(w); });
    glfwSetCharCallback(window, [](GLFWwindow *w, unsigned int) { mark_event(w); });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow *w, int, int) { mark_event(w); });
    glfwSetWindowRefreshCallback(window, mark_exposed);
    glfwSetWindowFocusCallback(window, [](GLFWwindow *w, int) { mark_event(w); });
    glfwSetCursorEnterCallback(window, [](GLFWwindow *w, int) { mark_event(w); });
    glfwSetDropCallback(window, keep_dropped);
    glfwSetWindowContentScaleCallback(window, [](GLFWwindow *w, float scale, float) {
        mark_exposed(w);
        static_cast<GlfwSurface::Seen *>(glfwGetWindowUserPointer(w))->scale = scale;
    });
}

/// Its upper edge can be seen and taken hold of: the screen may have been another one then.
bool is_on_a_screen(std::array<int, 2> place, int width)
{
    int count = 0;
    GLFWmonitor **const monitors = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i) {
        int x = 0;
        int y = 0;
        int screen_width = 0;
        int screen_height = 0;
        glfwGetMonitorWorkarea(monitors[i], &x, &y, &screen_width, &screen_height);
        constexpr int least = 100;
        if (place[0] + width >= x + least && place[0] + least <= x + screen_width &&
            place[1] >= y && place[1] + least <= y + screen_height) {
            return true;
        }
    }
    return false;
}

/// The screen that holds a place of the desktop, else the first: a projector is a screen of its own.
GLFWmonitor *monitor_at(int x, int y)
{
    int count = 0;
    GLFWmonitor **const monitors = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i) {
        int left = 0;
        int top = 0;
        glfwGetMonitorPos(monitors[i], &left, &top);
        GLFWvidmode const *const mode = glfwGetVideoMode(monitors[i]);
        if (mode != nullptr && x >= left && x < left + mode->width && y >= top &&
            y < top + mode->height) {
            return monitors[i];
        }
    }
    return glfwGetPrimaryMonitor();
}

} // namespace

GlfwSurface::GlfwSurface(WindowFrame const &frame, std::string const &title) : m_frame{frame}
{
    // Input methods need a UTF-8 LC_CTYPE; only this category, so that '.' stays the decimal point.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    if (glfwInit() != GLFW_TRUE) {
        throw sim::IoError{"display", sim::text("no window can be opened; try --headless")};
    }
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    // A remembered size is in the system's pixels already.
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, frame.place ? GLFW_FALSE : GLFW_TRUE);
    glfwWindowHint(GLFW_MAXIMIZED, frame.maximised ? GLFW_TRUE : GLFW_FALSE);
    m_window = glfwCreateWindow(frame.width, frame.height, title.c_str(), nullptr, nullptr);
    if (m_window == nullptr) {
        glfwTerminate();
        throw sim::IoError{"display", sim::text("no window can be opened; try --headless")};
    }
    glfwMakeContextCurrent(m_window);
    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(m_window, 960, 600, GLFW_DONT_CARE, GLFW_DONT_CARE);
    float vertical = 1.0F;
    glfwGetWindowContentScale(m_window, &m_seen.scale, &vertical);
    if (frame.place && !frame.maximised && is_on_a_screen(*frame.place, frame.width)) {
        glfwSetWindowPos(m_window, (*frame.place)[0], (*frame.place)[1]);
    }
}

float GlfwSurface::scale() const
{
    return std::clamp(m_seen.scale, 1.0F, 4.0F);
}

void GlfwSurface::set_title(std::string const &title)
{
    glfwSetWindowTitle(m_window, title.c_str());
}

void GlfwSurface::follow_frame()
{
    m_frame.maximised = glfwGetWindowAttrib(m_window, GLFW_MAXIMIZED) == GLFW_TRUE;
    bool const hidden = glfwGetWindowAttrib(m_window, GLFW_ICONIFIED) == GLFW_TRUE;
    if (m_frame.maximised || hidden || glfwGetWindowMonitor(m_window) != nullptr) {
        return;
    }
    std::array<int, 2> place{};
    glfwGetWindowPos(m_window, &place[0], &place[1]);
    glfwGetWindowSize(m_window, &m_frame.width, &m_frame.height);
    m_frame.place = place;
}

GlfwSurface::~GlfwSurface()
{
    m_target.reset();
    glfwDestroyWindow(m_window);
    glfwTerminate();
}

void GlfwSurface::attach()
{
    glfwSetWindowUserPointer(m_window, &m_seen);
    watch_events(m_window);
    ImGui_ImplGlfw_InitForOpenGL(m_window, true);
}

void GlfwSurface::detach()
{
    ImGui_ImplGlfw_Shutdown();
}

void GlfwSurface::begin_frame()
{
    ImGui_ImplGlfw_NewFrame();
}

void GlfwSurface::bind_target()
{
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(m_window, &width, &height);
    if (!m_target || m_target->width() != width || m_target->height() != height) {
        m_target.emplace(std::max(width, 1), std::max(height, 1));
    }
    m_target->bind();
}

void GlfwSurface::present()
{
    m_target->copy_to_window();
    glfwSwapBuffers(m_window);
}

bool GlfwSurface::take_exposed()
{
    return std::exchange(m_seen.exposed, false);
}

std::vector<std::string> GlfwSurface::take_dropped()
{
    return std::exchange(m_seen.dropped, {});
}

void GlfwSurface::set_full_screen(bool whole)
{
    bool const is_whole = glfwGetWindowMonitor(m_window) != nullptr;
    if (whole == is_whole) {
        return;
    }
    if (!whole) {
        glfwSetWindowMonitor(m_window, nullptr, m_place[0], m_place[1], m_place[2], m_place[3],
                             GLFW_DONT_CARE);
        return;
    }
    glfwGetWindowPos(m_window, &m_place[0], &m_place[1]);
    glfwGetWindowSize(m_window, &m_place[2], &m_place[3]);
    GLFWmonitor *const monitor =
        monitor_at(m_place[0] + m_place[2] / 2, m_place[1] + m_place[3] / 2);
    GLFWvidmode const *const mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (mode != nullptr) {
        glfwSetWindowMonitor(m_window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
        glfwSwapInterval(1); // some systems forget it with the window's place
    }
}

gfx::Image GlfwSurface::capture()
{
    bind_target();
    return gfx::read_pixels(m_target->width(), m_target->height());
}

bool GlfwSurface::close_requested() const
{
    return glfwWindowShouldClose(m_window) == GLFW_TRUE;
}

bool GlfwSurface::wait(double seconds)
{
    m_seen.event = false;
    if (seconds > 0.0) {
        glfwWaitEventsTimeout(seconds);
    } else {
        glfwPollEvents();
    }
    if (m_seen.event) {
        follow_frame();
    }
    return m_seen.event || close_requested();
}

} // namespace app::platform
