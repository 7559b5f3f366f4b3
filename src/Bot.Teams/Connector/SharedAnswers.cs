namespace Bot.Teams.Connector;

/// <summary>
/// Answers that many ask for at once: one question at a time for each key, and whoever asks in the meantime gets its answer. A good answer is kept for a
/// while, counted from the question; a failure is not.
/// </summary>
/// <param name="most">How many answers are kept; the oldest go first.</param>
/// <param name="kept">How long an answer is kept; zero for one that is not.</param>
internal sealed class SharedAnswers<TKey, TAnswer>(int most, Func<TAnswer, TimeSpan> kept, TimeProvider clock)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Question> _questions = [];

    /// <summary>How many questions and answers are held.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _questions.Count;
        }
    }

    /// <exception cref="OperationCanceledException">The caller gave up; the question stays open for the others.</exception>
    public Task<TAnswer> GetAsync(TKey key, Func<Task<TAnswer>> ask, CancellationToken cancellation)
    {
        Question question;
        lock (_lock)
        {
            if (_questions.TryGetValue(key, out var asked) && clock.GetUtcNow() < asked.Until) return asked.Answer.WaitAsync(cancellation);
            question = new Question(clock.GetUtcNow());
            ForgetOld();
            _questions[key] = question;

            // Begun outside the lock, and by nobody's wish: the one who came first may give up like any other.
            question.Answer = Task.Run(() => AskAsync(key, question, ask), CancellationToken.None);
        }

        return question.Answer.WaitAsync(cancellation);
    }

    /// <summary>What is asked from now on is asked anew, also what is being asked now.</summary>
    public void Forget(Func<TKey, bool> which)
    {
        lock (_lock)
        {
            foreach (var key in _questions.Keys.Where(which).ToList()) _questions.Remove(key);
        }
    }

    private async Task<TAnswer> AskAsync(TKey key, Question question, Func<Task<TAnswer>> ask)
    {
        var until = DateTimeOffset.MinValue;
        try
        {
            var answer = await ask();
            until = question.AskedAt + kept(answer);
            return answer;
        }
        finally
        {
            lock (_lock)
            {
                question.Until = until;
                if (clock.GetUtcNow() >= until && _questions.GetValueOrDefault(key) == question) _questions.Remove(key);
            }
        }
    }

    private void ForgetOld()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, question) in _questions)
        {
            if (question.Until <= now) _questions.Remove(key);
        }

        while (_questions.Count >= most) _questions.Remove(_questions.MinBy(held => held.Value.AskedAt).Key);
    }

    private sealed class Question(DateTimeOffset askedAt)
    {
        public DateTimeOffset AskedAt { get; } = askedAt;

        public Task<TAnswer> Answer { get; set; } = null!;

        /// <summary>The end of time while it is not answered.</summary>
        public DateTimeOffset Until { get; set; } = DateTimeOffset.MaxValue;
    }
}
