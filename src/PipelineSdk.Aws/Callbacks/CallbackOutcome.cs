namespace PipelineSdk.Aws;

/// <summary>How the work on a request ended.</summary>
internal enum CallbackOutcome
{
    /// <summary>It is answered.</summary>
    Answered,

    /// <summary>It had been answered before, and the handler was not called.</summary>
    AnsweredBefore,

    /// <summary>There is no answer. The message comes again after its visibility timeout.</summary>
    Failed,

    /// <summary>The worker is being stopped. Others should have the message at once.</summary>
    GivenBack,
}
