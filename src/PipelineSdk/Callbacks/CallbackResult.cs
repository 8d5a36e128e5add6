using System.Collections.Immutable;
using System.Globalization;

namespace PipelineSdk;

/// <summary>The answer to a callback: success with outputs, or failure with a reason. It doesn't change.</summary>
public sealed class CallbackResult
{
    private const int MaxOutputs = 50;
    private const int MaxNameLength = 256;
    private const int MaxValueLength = 1024;
    private const int MaxReasonLength = 256;

    private CallbackResult(ImmutableSortedDictionary<string, string> outputs, string? failureReason)
    {
        Outputs = outputs;
        FailureReason = failureReason;
    }

    /// <summary>The outputs by name, as the service takes them: text.</summary>
    public ImmutableSortedDictionary<string, string> Outputs { get; }

    /// <summary>Why the step fails, or <see langword="null"/> if it succeeds.</summary>
    public string? FailureReason { get; }

    /// <summary>Whether the step succeeds.</summary>
    public bool IsSuccess => FailureReason is null;

    /// <summary>The step succeeds. Outputs are added with <see cref="With(string, string)"/>.</summary>
    /// <returns>The answer.</returns>
    public static CallbackResult Success() => new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), null);

    /// <summary>The step fails.</summary>
    /// <param name="reason">Why. The service takes 256 characters; a longer reason is cut.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static CallbackResult Failure(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(Success().Outputs, reason.Length <= MaxReasonLength ? reason : Cut(reason));
    }

    /// <summary>The same answer with an output more, or another value of it.</summary>
    /// <param name="name">The output's name, as the step declares it. Length: 1 to 256.</param>
    /// <param name="value">The value. Length: at most 1,024.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The name or the value is too long, or it would be the 51st output.</exception>
    /// <exception cref="InvalidOperationException">The answer is a failure, which has no outputs.</exception>
    public CallbackResult With(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        if (!IsSuccess)
        {
            throw new InvalidOperationException("A failed callback has no outputs.");
        }

        if (name.Length > MaxNameLength)
        {
            throw new ArgumentException($"The name of an output has at most {MaxNameLength} characters; this one has {name.Length}.", nameof(name));
        }

        if (value.Length > MaxValueLength)
        {
            throw new ArgumentException($"An output has at most {MaxValueLength} characters; '{name}' has {value.Length}.", nameof(value));
        }

        var outputs = Outputs.SetItem(name, value);
        return outputs.Count <= MaxOutputs
            ? new(outputs, null)
            : throw new ArgumentException($"A callback has at most {MaxOutputs} outputs; '{name}' would be one more.", nameof(name));
    }

    /// <inheritdoc cref="With(string, string)"/>
    public CallbackResult With(string name, long value) => With(name, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="With(string, string)"/>
    public CallbackResult With(string name, double value) => With(name, value.ToString("R", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="With(string, string)"/>
    public CallbackResult With(string name, bool value) => With(name, value ? "true" : "false");

    // Half a surrogate pair would be no text.
    private static string Cut(string reason)
    {
        var end = MaxReasonLength - 1;
        return reason[..(char.IsHighSurrogate(reason[end - 1]) ? end - 1 : end)] + "…";
    }
}
