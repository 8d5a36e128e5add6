namespace PipelineSdk.Local;

/// <summary>A step's state as an icon: a shape as well as a color.</summary>
internal static class StepMark
{
    public static void Icon(HtmlWriter html, string stateClass, string label) =>
        html.Write($"<svg class=\"icon {stateClass}\" role=\"img\" aria-label=\"{label}\"><use href=\"#i-{stateClass}\"/></svg>");

    /// <summary>The icon beside the state's name, which says the same.</summary>
    public static void Icon(HtmlWriter html, string stateClass) =>
        html.Write($"<svg class=\"icon {stateClass}\" aria-hidden=\"true\"><use href=\"#i-{stateClass}\"/></svg>");
}
