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

GlfwSurface::GlfwSurface(int width, int height, std::string const &title)
{
    // Input methods need a UTF-8 LC_CTYPE; only this category, so that '.' stays the decimal point.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    if (glfwInit() != GLFW_TRUE) {
        throw sim::IoError{"display", sim::text("no window can be opened; try --headless")};
    }
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    m_window = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    if (m_window == nullptr) {
        glfwTerminate();
        throw sim::IoError{"display", sim::text("no window can be opened; try --headless")};
    }
    glfwMakeContextCurrent(m_window);
    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(m_window, 960, 600, GLFW_DONT_CARE, GLFW_DONT_CARE);
    float vertical = 1.0F;
    glfwGetWindowContentScale(m_window, &m_scale, &vertical);
    m_scale = std::clamp(m_scale, 1.0F, 4.0F);
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
    return m_seen.event || close_requested();
}

} // namespace app::platform
