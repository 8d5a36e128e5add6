namespace PipelineSdk;

/// <summary>The value of a parameter at the start of an execution. Text, numbers and Booleans convert to it.</summary>
/// <remarks>
/// As on the service, text is taken for a parameter of any type, if it can be read as that: <c>"5"</c> for an integer, <c>"True"</c> for a
/// Boolean.
/// </remarks>
public readonly record struct ParameterValue
{
    private ParameterValue(ParameterType type, string text) => (Type, Text) = (type, text);

    /// <summary>The type in which it was given.</summary>
    public ParameterType Type { get; }

    /// <summary>The value as text, as the service gets it: numbers and Booleans as Python writes them. Length: 1 to 1,024.</summary>
    public string Text { get => field ?? ""; }

    /// <summary>Text.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">The text was made from a pipeline value with <see cref="object.ToString"/>.</exception>
    public static implicit operator ParameterValue(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(ParameterType.String, Marker.Refuse(value));
    }

    /// <summary>A whole number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParameterValue(long value) => new(ParameterType.Integer, PythonText.Of(value));

    /// <summary>A number.</summary>
    /// <param name="value">The value; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public static implicit operator ParameterValue(double value) => double.IsFinite(value)
        ? new(ParameterType.Float, PythonText.Of(value))
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A parameter's value must be finite.");

    /// <summary>A Boolean.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParameterValue(bool value) => new(ParameterType.Boolean, PythonText.Of(value));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
